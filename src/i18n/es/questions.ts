import type { Texts } from "../texts";

export const questions: Texts["questions"] = {
  // Nuestro equipo hoy
  peopleToday: {
    text: "¿Qué personas nuestras trabajan con este cliente, en qué y cuántas horas al mes?",
    hint: "Nombres, no departamentos. Pregunte también a servicio, entregas y finanzas: suelen hablar con el cliente más que ventas.",
  },
  leadershipBacking: {
    text: "¿Qué ha aceptado poner nuestra dirección en esta cuenta y quién la defiende en ella?",
    hint: "Un patrocinador interno con nombre y lo prometido: dinero, personas, acceso, y hasta cuándo.",
  },
  knowledgeGaps: {
    text: "¿De cuáles de nuestras ofertas nadie del equipo sabría conversar bien con ellos?",
    hint: "Recorra la lista de lo que vendemos. Si nadie sabe decir qué problema les resuelve, anote quién podría acompañarnos.",
  },
  timeAvailable: {
    text: "¿Cuántas horas por semana puede dar de verdad cada uno a esta cuenta el próximo trimestre?",
    hint: "Acordadas con el jefe de cada persona, y con una nota de lo que se deja de hacer a cambio.",
  },
  promisesKept: {
    text: "¿Qué promesas les cumplimos tarde, o no cumplimos, en los últimos doce meses?",
    hint: "Quejas, abonos, fechas de entrega e incidencias abiertas. En cada una: qué hicimos y si ellos la dan por cerrada.",
  },
  otherDivisionsReady: {
    text: "¿A qué otras divisiones nuestras llevaríamos sin temor ante ellos y a cuáles todavía no?",
    hint: "Recuerde cómo fue la última vez. Donde la confianza quedó dañada, anote quién debería hablar antes con quién.",
  },
  rewardForSharing: {
    text: "¿Qué gana o pierde cada uno de nosotros al traer a un colega a esta cuenta?",
    hint: "Mire cómo se reparten primas e ingresos. Si compartir le cuesta dinero a alguien, anote quién puede cambiarlo.",
  },

  // Quién forma el equipo de la cuenta
  rolesHeld: {
    text: "¿Quién tiene cada uno de los seis roles en esta cuenta y cuál no tiene nadie?",
    hint: "Vea la cobertura de roles. Un rol solo cuenta si la persona lo sabe y ha dicho que sí.",
  },
  counterparts: {
    text: "¿Quién de nosotros es el primer contacto de cada persona que decide o aconseja en el cliente?",
    hint: "Repase los interlocutores: un nombre nuestro junto a cada uno. El mismo nombre en todos es un riesgo.",
  },
  teamRhythm: {
    text: "¿Cuándo se reúne el equipo de la cuenta y dónde queda escrito lo que acuerda?",
    hint: "Una fecha fija en el calendario y una sola lista de acciones. Media hora cada dos semanas suele bastar.",
  },
  decisionRights: {
    text: "¿Qué puede decidir por sí solo quien lleva la cuenta y a quién hay que preguntar lo demás?",
    hint: "Descuentos, personas, gastos, fechas de entrega: un límite para cada cosa y el nombre de quien decide más allá.",
  },
  specialists: {
    text: "¿Qué especialistas necesitan las próximas oportunidades y desde qué fecha?",
    hint: "Un nombre por oportunidad, la tarea y una fecha confirmada por el jefe del especialista.",
  },
  overload: {
    text: "¿Quién del equipo de la cuenta carga con más de lo que puede hacer bien y quién podría tomar una parte?",
    hint: "Busque cuatro roles o más en una persona, o varias acciones atrasadas. Anote qué se traspasa y a quién.",
  },
  standIns: {
    text: "Si mañana falta uno de nosotros, ¿quién lo sustituye y lo conoce ya el cliente?",
    hint: "Un sustituto para cada persona en la que el cliente confía, presentado en persona o al menos en una llamada.",
  },

  // Tendencias que afectan a la cuenta
  marketForces: {
    text: "¿Qué dos o tres cambios de su mercado alterarán más su negocio en los próximos dos años?",
    hint: "Su informe anual, la prensa de su sector, su propia gente. Diga en cada uno si toca a sus ventas, costes o riesgos.",
  },
  strategyShift: {
    text: "¿Qué ha anunciado su dirección que cambie en qué gastan?",
    hint: "Presentaciones de resultados, notas de prensa, ofertas de empleo. Anote lo dicho, la fecha y qué supone para nosotros.",
  },
  financialHealth: {
    text: "¿Cómo han ido sus ventas, su beneficio y su deuda en tres años, y crecen o menguan sus presupuestos?",
    hint: "Cuentas publicadas o una agencia de crédito. Si la empresa no publica, pregunte cómo fue la última ronda de presupuestos.",
  },
  rulesAhead: {
    text: "¿Para qué leyes, normas o auditorías nuevas deben estar listos y en qué fecha?",
    hint: "Lo saben sus responsables de calidad, legal o seguridad. Anote la fecha, qué deben cambiar y si podemos ayudar.",
  },
  technologyShift: {
    text: "¿Qué tecnología incorporan o abandonan y dónde toca eso a lo que les entregamos?",
    hint: "Pregunte a sus jefes de sistemas o de planta por los proyectos de año y medio. Anote qué oferta nuestra gana o pierde.",
  },
  theirCustomers: {
    text: "¿Qué les piden hoy sus propios clientes que hace dos años no pedían?",
    hint: "Escuche a su gente de ventas y de servicio, lea sus licitaciones y opiniones. Vale más un ejemplo que un resumen.",
  },
  changeAtTheTop: {
    text: "¿Se ve venir, desde la última vez, una fusión, una venta, otro dueño u otra dirección?",
    hint: "Prensa económica y nuestros contactos. Anote quién ganaría y quién perdería influencia, y a quién conviene ver primero.",
  },

  // Necesidades
  topGoals: {
    text: "¿Qué tres objetivos debe cumplir su dirección este año y cómo se mide cada uno?",
    hint: "Pregúnteles. Una buena respuesta lleva una cifra, una fecha y la persona a la que juzgan por ella.",
  },
  costliestProblem: {
    text: "¿Cuál de sus problemas que sabemos resolver les cuesta más y cuánto es al año?",
    hint: "Una cifra suya, o una estimación que hayan visto y acepten. Anote cómo se calculó.",
  },
  needsElsewhere: {
    text: "¿Qué divisiones o sedes tienen una necesidad que podríamos atender y aún no nos conocen?",
    hint: "Recorra su organigrama. Una línea por cada una: la necesidad, un nombre para empezar y quién podría presentarnos.",
  },
  successMeasures: {
    text: "¿Con qué cifras dirán dentro de un año que valió la pena trabajar con nosotros?",
    hint: "Dos o tres cifras suyas, cada una con su valor de hoy y el valor que desean.",
  },
  satisfaction: {
    text: "¿Cuál es su satisfacción con nosotros según sus propias medidas, y cuándo se midió?",
    hint: "Su evaluación de proveedores, nuestra encuesta, reclamaciones, entregas a tiempo. Anote la cifra, su origen y la fecha.",
  },
  personalStakes: {
    text: "¿Qué quiere lograr o evitar para sí cada persona que decide?",
    hint: "Solo lo que hayan dicho o mostrado: un éxito que presentar, menos sobresaltos, un relevo tranquilo. Deje fuera lo privado.",
  },
  unseenNeeds: {
    text: "¿Qué problema tienen sin haberlo notado, o creyendo que nadie puede resolverlo?",
    hint: "Mire qué nos pidieron más tarde clientes parecidos. Anote cómo les haría ver el problema.",
  },
  budgetCalendar: {
    text: "¿Cuándo preparan sus presupuestos y hasta cuándo debe estar sobre la mesa una idea nuestra?",
    hint: "Mes del primer borrador, mes de aprobación y quién puede añadir una partida. Puede variar según la división.",
  },

  // Qué más sabemos
  salesToday: {
    text: "¿Qué les vendemos hoy, a cuáles de sus divisiones y por cuánto al año?",
    hint: "Facturas de los últimos doce meses. Una línea por oferta y división, para que también se vean los huecos.",
  },
  topDeciders: {
    text: "¿Quién decide por toda la empresa y qué piensa cada uno de nosotros?",
    hint: "Consejo, dirección general, compras del grupo. De cada uno: qué decide, a favor o en contra, y la última conversación.",
  },
  contractDates: {
    text: "¿Cuándo acaba cada contrato nuestro con ellos y qué debe pasar para que se renueve?",
    hint: "Fecha de fin, preaviso, cláusula de precios y quién decide la renovación. Lleve la fecha de preaviso a las acciones.",
  },
  wayOfBuying: {
    text: "¿Cómo transcurre una compra en el cliente, de la primera idea a la firma?",
    hint: "Tome su última compra a nosotros: los pasos, las personas, el importe desde el que firma otro y las semanas que llevó.",
  },
  classifiedAs: {
    text: "¿Cómo nos clasifican (un proveedor más, uno preferente o un socio) y quién lo decide?",
    hint: "Pida a Compras su lista de proveedores y sus reglas. ¿Qué tendría que cumplirse para subir de clase?",
  },
  realMargin: {
    text: "¿Qué ganamos con esta cuenta una vez contado todo el esfuerzo que exige?",
    hint: "Margen menos descuentos, servicio, viajes y trabajos especiales. Finanzas puede ayudar; mejor una cifra aproximada que ninguna.",
  },
  dependence: {
    text: "¿Cuánto dependen ellos de nosotros y cuánto nosotros de ellos?",
    hint: "Nuestra parte de su gasto, su parte de nuestras ventas y cuánto tardaría cada uno en arreglárselas sin el otro.",
  },
  whyTheyStay: {
    text: "¿Por qué nos compran a nosotros y no a otros, con sus propias palabras?",
    hint: "Pregunte a tres personas y anote lo que digan al pie de la letra, también lo que preferiríamos no oír.",
  },

  // Competidores
  rivalsInside: {
    text: "¿Quién más les suministra lo que podríamos suministrar nosotros y cuánto?",
    hint: "Una línea por competidor: oferta, división, importe anual estimado y desde cuándo. Quien usa suele contar más que quien compra.",
  },
  rivalStrengths: {
    text: "¿En qué ve el cliente por delante de nosotros al competidor más fuerte?",
    hint: "Pregunte a quien usa a ambos. El precio rara vez lo explica todo: mire rapidez, servicio, personas y costumbre.",
  },
  nextAttack: {
    text: "¿Dónde podría quitarnos negocio un competidor en los próximos doce meses y qué hacemos primero?",
    hint: "Contratos que acaban, usuarios que se quejan, directivos nuevos. La respuesta es una acción con responsable y fecha.",
  },
  rivalFriends: {
    text: "¿Quién preferiría en el cliente trabajar con un competidor y por qué motivo?",
    hint: "Un empleo anterior, un proyecto que salió bien o que nunca le hemos preguntado. Anote qué podría hacerle cambiar de idea.",
  },
  ownSolution: {
    text: "¿Qué podrían hacer ellos mismos, o dejar sin hacer, en vez de comprárnoslo?",
    hint: "Pregunte por personal propio, servicios compartidos y empresas del grupo. No hacer nada también compite: ¿cuánto les cuesta?",
  },
  switchingCost: {
    text: "¿Cuánto les costaría cambiar de proveedor en dinero, tiempo y riesgo?",
    hint: "Conexiones, formación, permisos, datos. Con honradez: que sigan porque les sirve, no porque no puedan irse.",
  },
  lostOffers: {
    text: "¿Qué ofertas a ellos hemos perdido en los dos últimos años, ante quién y por qué?",
    hint: "La lista está en el CRM; la razón la tiene el cliente. Anote qué haríamos de otro modo la próxima vez.",
  },

  // Valor que podemos ofrecer
  valueBeyondToday: {
    text: "Más allá de lo que ya compran, ¿qué podríamos hacer por ellos que más valor les diera?",
    hint: "Dos o tres ideas. En cada una: a qué objetivo suyo sirve, cuánto vale más o menos al año y a quién contársela primero.",
  },
  largestGap: {
    text: "¿Cuánto podrían comprarnos como máximo en un año y dónde falta más para llegar?",
    hint: "Rellene el potencial sin explotar, ofertas por divisiones. Anote de dónde sale cada potencial: de su volumen, no de nuestro deseo.",
  },
  businessCase: {
    text: "¿Qué cálculo, con cifras suyas, les pone fácil decir que sí?",
    hint: "Una página: qué les cuesta, qué les aporta, cuándo queda pagado y qué puede fallar. Que lo revise alguno de ellos.",
  },
  offeringsUnknown: {
    text: "¿Qué ofertas nuestras no conocen y quién debería ser el próximo en conocerlas?",
    hint: "Compare lo que vendemos con lo que cada contacto compró o preguntó. Diga cómo lo oirá: una visita, una prueba, un colega.",
  },
  valueProven: {
    text: "¿Qué les ha aportado nuestro trabajo hasta hoy, en cifras que ellos firmarían?",
    hint: "Antes y después: tiempo, coste, ventas, calidad. Pida una frase por correo que lo confirme.",
  },
  jointDevelopment: {
    text: "¿Qué podríamos desarrollar con ellos que ninguna parte lograría sola?",
    hint: "Una prueba piloto, un proceso común, datos de ambos. Anote qué pone y qué conserva cada parte, y quién lo respalda en el cliente.",
  },
  ambition: {
    text: "¿Qué queremos ser para este cliente dentro de tres años?",
    hint: "Una frase y una cifra: qué divisiones, qué ofertas, qué cuota de su gasto. Diga también qué dejaríamos de hacer por ello.",
  },

  // Qué nos falta por saber
  reasonsAgainst: {
    text: "¿Qué argumentos hay en contra de tratarlos como cuenta clave?",
    hint: "Poco margen para crecer, mal ajuste, solo precio, pagos dudosos. Si pesan más que los argumentos a favor, dígalo ya.",
  },
  nextConversation: {
    text: "¿Qué conversación con ellos viene ahora, quién la lleva y qué debemos saber después?",
    hint: "Una fecha y dos o tres preguntas. Sin un paso que ellos hayan aceptado, la oportunidad no avanza.",
  },
  goalsReached: {
    text: "¿Qué objetivos nuestros aquí alcanzamos, cuáles no y qué cambiamos?",
    hint: "Cada medida frente a su meta y a la última revisión. Una decisión por cada fallo: seguir, cambiar o dejarlo.",
  },
  biggestUnknown: {
    text: "De todo lo que ignoramos, ¿qué cambiaría más este plan?",
    hint: "Conviértalo en una acción: quién pregunta a quién y para cuándo. Lo demás puede esperar.",
  },
  whoCanTell: {
    text: "¿Quién podría contarnos lo que se nos escapa, dentro y fuera de su empresa?",
    hint: "Socios, antiguos empleados, proveedores, nuestra gente de servicio. Solo lo que puedan contar, y dando las gracias.",
  },
  untestedBeliefs: {
    text: "¿Qué afirmaciones de este plan son solo hipótesis nuestras y cómo se podría comprobar cada una?",
    hint: "Marque lo que ningún cliente ha dicho ni consta en un documento. Empiece por la que más daño haría si fuera falsa.",
  },
};
