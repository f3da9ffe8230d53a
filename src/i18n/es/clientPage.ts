import type { clientPage as english } from "../en/clientPage";

export const clientPage: typeof english = {
  sheet: "{account} {date}",
  title: "{account}: nuestra revisión conjunta",
  note: "Revisión del {date}.",
  noteBy: "Revisión del {date}, preparada por {owner}.",
  figures: {
    goals: "Acordado",
    goal: "{count} objetivos",
    oneGoal: "1 objetivo",
    states: "{onTrack} en marcha, {reached} cumplidos",
    promises: "Compromisos abiertos",
    both: "{ours} nuestros, {theirs} suyos",
    next: "Próxima revisión",
  },
  goals: {
    title: "Qué acordamos y cómo va",
    headers: ["Objetivo", "Hoy", "Meta", "Para cuándo", "Situación"],
    states: { open: "por empezar", onTrack: "● en marcha", reached: "✓ cumplido" },
    empty: "Aún no hay ningún objetivo acordado: ¿cuál debería ser?",
  },
  measures: {
    title: "Cómo evoluciona",
    headers: ["Indicador", "Antes", "Hoy", "Meta", "Camino hecho"],
    chart: "Camino hecho hasta la meta, %",
    empty: "Aún no se mide nada: ¿qué deberíamos medir?",
  },
  ours: { title: "Lo que les debemos", empty: "No queda nada abierto." },
  theirs: { title: "Lo que nos deben", empty: "No queda nada abierto." },
  next: { title: "Qué viene ahora", review: "Próxima revisión", both: "ambos equipos" },
  meeting: "Para la reunión",
  agreement: {
    title: "Acordado en esta página",
    headers: { side: "Por", who: "Quién", on: "Fecha", id: "Id" },
    us: "nosotros",
  },
  foot: "En esta página solo está lo que ambos sabemos.",
  decision: "Acordado por el cliente en la página para el cliente",
};
