/** Words that shape what a header means, whatever the field. Small letters without accents, singular where there is one. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Words that say nothing by themselves. */
export const STOP_WORDS = new Set([
  ...words("of the to and or for in with our by from per is are has this on at us we their its"),
  ...words("de del la el los las lo y e o con en por para al que un una su sus nuestro nuestra nuestros nuestras"),
  ...words("do da dos das des du d l le et ou pour notre der die dem den und fur im von di del della dei delle dello il gli"),
]);

/** Units of money: they drop out of the header, and say that the column holds amounts. */
export const MONEY_WORDS = new Set([
  ...words("usd eur euro gbp chf mxn cop clp ars pen uyu brl cad aud jpy cny inr sek nok dkk dollar dolar peso currency moneda divisa"),
  ...words("k m mm mn mio mill mln bn tsd million millon thousand mil keur kusd meur musd keuro meuro"),
]);

/** Words for a share of a hundred: they drop out of the header. */
export const PERCENT_WORDS = new Set(words("pct percent percentage porcentaje"));

/** Words that say that the numbers are marks on some scale. */
export const RATING_WORDS = new Set(
  words(
    "rating score scoring level grade mark nivel puntuacion puntaje nota valoracion calificacion grado note bewertung valutazione avaliacao",
  ),
);

/** Words that say that the numbers are chances or shares, or marks up to a hundred. */
export const SHARE_WORDS = new Set([
  ...words("probability likelihood chance rate ratio prob probabilidad posibilidad tasa index indice score scoring puntuacion puntaje"),
]);

/** Words that may stand beside a criterion's name without changing it. */
export const CRITERION_EXTRAS = new Set([
  ...RATING_WORDS,
  ...words(
    "total annual yearly year anual ano actual current currently net neto neta gross bruto bruta ytd ltm ttm fy ejercicio acumulado acumulada",
  ),
  ...words(
    "amount value valor importe volume volumen estimate estimated estimado estimada approx aprox overall global average promedio medio",
  ),
  ...words("index indice account customer client cliente cuenta key clave criterion criterio point punto size tamano"),
]);

/** Words that may stand beside a word for account. */
export const ACCOUNT_EXTRAS = new Set([
  ...words("name nombre full completo legal key clave account customer client company cuenta cliente empresa comercial fiscal"),
]);

/** Words that may stand beside a word for account manager. */
export const MANAGER_EXTRAS = new Set(
  words("name nombre full completo current actual assigned asignado asignada principal main lead account cuenta"),
);

/** Words for an earlier period: such a column serves only where there is no better one. */
export const EARLIER_WORDS = new Set(
  words("previous prior last earlier anterior pasado pasada previo previa ultimo vorjahr precedent precedente dernier passado scorso"),
);

/** Words that turn a header into something else: `Lost revenue`, `Renewal date`, `Account manager email`. */
export const TURNING_WORDS = new Set([
  ...words("lost lose loss churn churned attrition risk perdido perdida abandono fuga riesgo baja"),
  ...words("date since day month quarter fecha desde dia mes trimestre"),
  ...words("id code no nr num number ref codigo numero nif cif vat tax"),
  ...words("email mail phone telephone fax address url web website link image correo telefono direccion enlace imagen"),
  ...words("comment note notes notas remark description comentario observacion descripcion"),
  ...words("target goal objective budget plan planned forecast objetivo meta presupuesto planificado prevision previsto"),
  ...words("cost margin profit discount debt coste costo margen beneficio descuento deuda"),
  ...words(
    "rank ranking position weight tier segment category type status stage puesto posicion peso segmento categoria tipo estado etapa",
  ),
  ...words("share cuota participacion"),
  ...words("former backup deputy assistant antiguo suplente asistente adjunto"),
  ...words("perte perdu perda perdida verlust perso objectif objetivo ziel obiettivo budget prevu previsto planung"),
  ...words("data datum date numero nummer nr statut stato status typ tipo kategorie categorie categoria rang classement posizione"),
  ...words("cout couts custo kosten costo marge marza margem margine remise rabatt sconto desconto anteil quota"),
  ...words("telefone telefon telefono courriel adresse endereco indirizzo stadt ville cidade citta"),
  ...words("org organization office district region area zone zona territory team equipo currency moneda divisa"),
]);

/** Words that make a header about a person or a figure where it names the account too: `Client owner`, `Company revenue`. */
export const NOT_ACCOUNT_WORDS = new Set([
  ...words(
    "manager owner executive director representative rep responsible gestor gestora gerente responsable ejecutivo ejecutiva propietario",
  ),
  ...words("revenue sales turnover income size ingreso venta facturacion potential potencial parent matriz group grupo contact contacto"),
]);

/** Short forms, each for the word it stands for. A map: a header may be called "Constructor". */
export const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    acct: "account",
    acc: "account",
    accts: "account",
    cust: "customer",
    mgr: "manager",
    rev: "revenue",
    opp: "opportunity",
    opps: "opportunity",
    org: "organization",
    organisation: "organization",
    winning: "win",
    cta: "cuenta",
    resp: "responsable",
    vta: "venta",
    vtas: "venta",
    fact: "facturacion",
  }),
);

/** Common words of lists in one language only: they tell the language where recognised headers do not. */
export const LANGUAGE_WORDS = {
  en: new Set(
    words("industry country city state office location employee year date deal product phone email notes address segment status type"),
  ),
  es: new Set(
    words("industria pais ciudad provincia oficina ubicacion empleado ano fecha producto telefono correo notas direccion estado tipo"),
  ),
} as const;
