import type { programmeFindings as english } from "../en/programmeFindings";

export const programmeFindings: typeof english = {
  "check-rating-unread": "«{value}» no es una valoración. Escriba un número de {lowest} a {highest} o deje la celda vacía.",
  "check-answer-unread": "«{value}» no es una respuesta. Escriba sí, en parte o no.",
  "definition-missing": "Nadie ha escrito aún qué es una cuenta clave. Escríbalo en una o dos frases.",
  "definition-open": "«{component}» está sin responder. Escriba sí, en parte o no.",
  "definition-not-agreed": "«{component}» no está acordado. Acuérdelo con todos los que deciden.",
  "definition-no-evidence":
    "«{component}» está acordado, pero falta la evidencia o el nombre de quien responde de ello, así que cuenta la mitad. Escriba ambas cosas.",
  "definition-contradicted": "«{component}» está acordado, pero el libro muestra: {fact}. Cambie uno de los dos.",
  "selling-reads-so": "El equipo de {account} se lee como vender más que como gestionar. Lo primero que conviene cambiar: {habits}.",
  "knowledge-no-teacher":
    "De {count} personas, ninguna lleva la conversación sobre {area}. Traiga a alguien que sepa o forme a una de ellas.",
  "knowledge-team-ask": "Lo más débil del equipo de {account}: {area} ({mean} de 4). {person} podría enseñarlo.",
  "knowledge-team-nobody":
    "Lo más débil del equipo de {account}: {area} ({mean} de 4), y nadie lleva esa conversación. Busque a quien la lleve.",
  "knowledge-person-weak": "{person} sabe poco de: {areas}. Vea la columna «Aprenderlo de».",
  "trust-camps": "Hay dos bandos sobre {question}, de {lowest} a {highest}. Hablen de ello antes de actuar según la media.",
  "trust-differ": "Las opiniones sobre {question} difieren, de {lowest} a {highest}. Averigüe por qué.",
  "trust-low": "Todos lo ven igual: {question} está en {mean} de 5. Acuerden un paso que ayude.",
  "leadership-low": "La dirección responde a «{question}» con un no. Lleve cifras, o planifique sin ello.",
  "leadership-no-evidence": "La respuesta sobre «{question}» no tiene evidencia. Escriba dónde se puede comprobar.",
  "leadership-no-owner": "Nadie es responsable de «{question}». Nombre a alguien.",
  "leadership-unresourced":
    "Solo se trabaja en el {percent} % del potencial sin explotar; en {count} cuentas no trabaja nadie, las mayores: {accounts}. Decida personas y dinero, o déjelas fuera.",
  "maturity-no-reason": "Nuestro propio nivel de {reason} no tiene motivo. Cuenta; escriba por qué aquí se equivocan las comprobaciones.",
  "programme-action-no-owner": "Esta acción está en la lista sin responsable. Nombre a uno, o no la hará nadie.",
};
