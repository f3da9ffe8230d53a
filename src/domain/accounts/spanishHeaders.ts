import { guessed, named, unrelated, type Synonyms } from "./synonyms";

/** Spanish headers of account lists and CRM exports, of Spain and of America. Written without accents. */
export const SPANISH_HEADERS: readonly Synonyms[] = [
  named("account", 1, "nombre cuenta, nombre cuenta clave"),
  named("account", 0.98, "cuenta"),
  named("account", 0.96, "cliente, nombre cliente"),
  named("account", 0.88, "razon social, nombre empresa, nombre compania, nombre comercial, denominacion social, nombre organizacion"),
  named("account", 0.86, "empresa, compania, sociedad, organizacion, denominacion"),
  named("account", 0.7, "nombre, prospecto, interlocutor comercial"),
  named("account", 0.62, "etiqueta fila"),

  named("manager", 1, "gestor cuenta, gestora cuenta, gerente cuenta, gerente cuenta clave, gestor cuenta clave"),
  named(
    "manager",
    0.96,
    "kam, responsable cuenta, ejecutivo cuenta, ejecutiva cuenta, director cuenta, propietario cuenta, jefe cuenta, encargado cuenta",
  ),
  named(
    "manager",
    0.92,
    "responsable cliente, gestor cliente, responsable comercial, gestor comercial, ejecutivo comercial, ejecutivo venta",
  ),
  named("manager", 0.85, "responsable, gestor, gestora, comercial, propietario, comercial asignado, propietario empresa"),
  named("manager", 0.78, "vendedor, vendedora, asesor comercial, agente comercial, delegado comercial, representante, representante venta"),
  named(
    "manager",
    0.7,
    "gerente, encargado, encargada, asignado, jefe venta, gerente venta, gerente comercial, director comercial, agente",
  ),

  named("currentRevenue", 1, "ingreso actual, venta actual, facturacion actual"),
  named("currentRevenue", 0.95, "ingreso, facturacion, ingreso recurrente"),
  named(
    "currentRevenue",
    0.9,
    "venta, facturado, importe facturado, cifra venta, volumen venta, volumen facturacion, ingreso recurrente anual",
  ),
  named("currentRevenue", 0.82, "volumen negocio, cifra negocio, valor contrato, importe contrato, ingreso recurrente mensual"),
  named("currentRevenue", 0.75, "compra, compra anual, volumen compra, gasto"),
  guessed("currentRevenue", 0.9, "ingreso cuenta, facturacion cuenta", "amount"),
  guessed("currentRevenue", 0.75, "ingreso cliente, ingreso anual", "amount"),
  guessed("currentRevenue", 0.7, "importe ganado, venta ganada, ingreso ganado", "amount"),
  guessed("currentRevenue", 0.62, "importe", "amount"),

  named("growthPotential", 1, "potencial crecimiento"),
  named("growthPotential", 0.92, "potencial, potencial desarrollo, potencial expansion, oportunidad crecimiento"),
  named("growthPotential", 0.82, "potencial venta cruzada, venta cruzada potencial, recorrido, potencial adicional"),
  guessed(
    "growthPotential",
    0.85,
    "potencial venta, potencial facturacion, potencial ingreso, ingreso potencial, venta potencial",
    "amount",
  ),
  guessed("growthPotential", 0.85, "facturacion potencial, potencial compra, compra potencial, potencial mercado", "amount"),
  guessed(
    "growthPotential",
    0.82,
    "crecimiento, crecimiento esperado, crecimiento previsto, tasa crecimiento, crecimiento venta",
    "potential",
  ),
  guessed(
    "growthPotential",
    0.75,
    "ingreso empresa, facturacion empresa, facturacion compania, ingreso compania, venta empresa, facturacion grupo",
    "amount",
  ),
  guessed(
    "growthPotential",
    0.75,
    "volumen negocio empresa, cifra negocio empresa, ingreso grupo, gasto total cliente, gasto direccionable",
    "amount",
  ),
  guessed("growthPotential", 0.7, "tamano mercado, mercado potencial, mercado direccionable", "amount"),

  named("renewalLikelihood", 1, "probabilidad renovacion, probabilidad renovar"),
  named("renewalLikelihood", 0.95, "prob renovacion, posibilidad renovacion, probabilidad retencion, prob retencion"),
  named("renewalLikelihood", 0.85, "renovacion, tasa renovacion, retencion, tasa retencion"),
  guessed("renewalLikelihood", 0.75, "tasa exito, ratio exito, porcentaje exito, tasa victoria, tasa ganada", "share"),
  guessed("renewalLikelihood", 0.7, "tasa cierre, ratio cierre, tasa conversion, ratio conversion", "share"),
  guessed("renewalLikelihood", 0.65, "fidelidad, fidelizacion, salud cliente, salud cuenta, indice salud", "rating"),

  named("winNowGrowLater", 1, "probabilidad ganar ahora crecer despues, ganar ahora crecer despues"),
  named("winNowGrowLater", 0.94, "probabilidad ganar, posibilidad ganar, prob ganar, probabilidad exito, prob exito"),
  named("winNowGrowLater", 0.85, "probabilidad cierre, prob cierre, probabilidad cerrar"),
  guessed("winNowGrowLater", 0.8, "pipeline, pipeline abierto, pipeline ponderado, embudo, cartera oportunidad", "amount"),
  guessed(
    "winNowGrowLater",
    0.78,
    "oportunidad abierta, oportunidad activa, negocio abierto, oferta abierta, oportunidad curso, numero negocio abierto, numero oportunidad abierta",
    "amount",
  ),
  guessed(
    "winNowGrowLater",
    0.68,
    "oportunidad, valor oportunidad, importe oportunidad, prevision venta, venta prevista, ingreso previsto",
    "amount",
  ),
  guessed("winNowGrowLater", 0.75, "probabilidad compra, propension compra", "share"),
  guessed("winNowGrowLater", 0.64, "probabilidad", "share"),

  named("relativeEffort", 1, "esfuerzo relativo"),
  named("relativeEffort", 0.94, "esfuerzo, esfuerzo necesario, esfuerzo requerido, esfuerzo avanzar"),
  guessed(
    "relativeEffort",
    0.78,
    "coste servir, costo servir, coste servicio, costo servicio, coste atencion, costo atencion",
    "potential",
  ),
  guessed("relativeEffort", 0.74, "dificultad, complejidad", "rating"),
  guessed("relativeEffort", 0.66, "hora, hora dedicada, hora invertida, tiempo dedicado, dedicacion", "amount"),

  named("relationshipStrength", 1, "fortaleza relacion, fuerza relacion, solidez relacion"),
  named("relationshipStrength", 0.95, "calidad relacion, profundidad relacion, intensidad relacion"),
  named("relationshipStrength", 0.9, "relacion"),
  guessed("relationshipStrength", 0.76, "nps", "amount"),
  guessed("relationshipStrength", 0.74, "satisfaccion, satisfaccion cliente, confianza", "rating"),
  guessed("relationshipStrength", 0.66, "compromiso, vinculacion, implicacion", "rating"),

  named("fit", 1, "ajuste oferta cultura industria, encaje oferta cultura sector, encaje estrategico, ajuste estrategico"),
  named("fit", 0.95, "ajuste, encaje, fit"),
  guessed("fit", 0.8, "afinidad, alineacion, alineacion estrategica, alineamiento, adecuacion", "rating"),
  guessed("fit", 0.75, "encaje cultural, ajuste cultural, encaje oferta, encaje producto, encaje industria, encaje sector", "rating"),

  named("logoAppeal", 1, "prestigio referencia, prestigio como referencia, atractivo logotipo, atractivo logo"),
  named("logoAppeal", 0.9, "logo, logotipo, atractivo marca"),
  guessed("logoAppeal", 0.78, "valor referencia, referenciabilidad, prestigio, valor marca, fuerza marca", "rating"),
  guessed("logoAppeal", 0.66, "reputacion, marca, notoriedad, reconocimiento marca", "rating"),

  unrelated("esfuerzo cliente, puntuacion esfuerzo cliente"),
];
