import type { Component } from "../../domain/programme/definition";
import type { Area } from "../../domain/programme/knowledge";
import type { LeadershipQuestion } from "../../domain/programme/leadership";
import type { Aim, Habit, Reading } from "../../domain/programme/selling";
import type { TrustQuestion } from "../../domain/programme/trust";
import type { ReasonUnsolved } from "../../domain/programme/unknowns";

type Words<Key extends string> = Readonly<Record<Key, string>>;

/** A name for sentences and columns, and what is asked or meant. */
type Asked<Key extends string> = Readonly<Record<Key, { readonly short: string; readonly text: string }>>;

/** Two ends of a scale from 1 to 5. */
type Poles<Key extends string> = Readonly<Record<Key, { readonly name: string; readonly selling: string; readonly managing: string }>>;

/** The questions, scales and guidance of the checks. */
export const programmeChecks = {
  definition: {
    title: "Definition",
    note: "Write what a key account is for you in one or two sentences, then settle the six points below it with everybody who decides. A point counts in full once it is agreed on, with evidence and a name.",
    own: "A key account is, for us,",
    headers: {
      component: "Component",
      agreed: "Agreed?",
      evidence: "Evidence",
      by: "Agreed by",
      since: "Since",
      shows: "What the workbook shows",
    },
    hints: {
      agreed: "Yes, partly or no. Partly: some decide otherwise when it gets hard.",
      evidence: "Where somebody could check it: a decision, a rule, a page of the plan.",
      by: "Who stands by it, above the account managers if possible.",
      since: "The day it was agreed on.",
    },
    components: {
      notLargest: { short: "key is not the same as large", text: "We tell key accounts from those that merely buy a lot today." },
      limited: { short: "a short, guarded list", text: "The list has a cap, and somebody says no when it would grow past it." },
      partners: {
        short: "partners who create value with us",
        text: "We look for clients as institutions that develop something with us, not only buyers.",
      },
      themes: {
        short: "penetrate, expand, protect",
        text: "Every plan works on these three: more of today’s business, new fields, rivals kept out.",
      },
      asset: {
        short: "an asset to keep investing in",
        text: "We put money, time and structure into a key account again and again, not once.",
      },
      longTerm: {
        short: "return judged by long-term strategy",
        text: "What comes back is held against where we want to be in years, not this quarter’s figure.",
      },
    } satisfies Asked<Component>,
  },
  selling: {
    title: "Selling or managing",
    note: "Both want the same four things; the way there differs. Each account team says for itself where it stands on eight habits, from 1 to 5. There is no shame in a 1: it shows what to change first.",
    shared: "What both are after",
    sellingWay: "The way of selling",
    managingWay: "The way of managing an account",
    headers: { account: "Account", respondent: "Answered by", mean: "Mean", reading: "Reads as", change: "Worth changing first" },
    scale: "1 as on the left · 3 half and half · 5 as on the right",
    aims: {
      valueBeyondToday: {
        name: "Value beyond what we deliver today",
        selling: "offers the next product when a need comes up",
        managing: "keeps asking where the client’s business could do better, and plans for it",
      },
      newDivisions: {
        name: "Business in other divisions",
        selling: "follows up a name that somebody mentioned",
        managing: "knows the whole company and is led from one division to the next",
      },
      deeperRelationships: {
        name: "Relationships that keep rivals out",
        selling: "keeps the buyer happy until the next order",
        managing: "ties several people on both sides to each other, and keeps promises on record",
      },
      enterpriseDeciders: {
        name: "Access to those who decide for the company",
        selling: "asks for a meeting when a large deal needs a signature",
        managing: "has a standing talk about the client’s strategy, deal or no deal",
      },
    } satisfies Poles<Aim>,
    habits: {
      conversation: {
        name: "What our talks are about",
        selling: "our offer and the price",
        managing: "their business, and what holds it back",
      },
      ideas: { name: "Where ideas come from", selling: "the client asks, we quote", managing: "we bring some before anybody asks" },
      wayIn: {
        name: "How we come to new divisions",
        selling: "by chance, one contact at a time",
        managing: "by a map of the company and a plan",
      },
      colleagues: {
        name: "Who goes to the client",
        selling: "one of us looks after everything",
        managing: "whoever of us knows the subject best",
      },
      contacts: { name: "Who would miss us", selling: "one buyer", managing: "several people, at several levels" },
      afterTheSale: { name: "After the signature", selling: "on to the next deal", managing: "we check what it brought, together" },
      topTalks: { name: "Talks with the top", selling: "when we need a yes", managing: "at fixed times, about their plans" },
      horizon: { name: "How far we look", selling: "this quarter’s target", managing: "the next three years of the account" },
    } satisfies Poles<Habit>,
    readings: { selling: "more selling", both: "half and half", managing: "more managing" } satisfies Words<Reading>,
  },
  knowledge: {
    title: "Knowledge fluency",
    note: "Could this person lead a good talk about it with a client? 0 to 4, rated together with a colleague. Not everybody has to know everything; every team needs somebody for each area.",
    headers: { person: "Person", mean: "Mean", weakest: "Weakest", teacher: "Learn it from", team: "Account team" },
    scale: "0 nothing yet · 1 has heard of it · 2 answers simple questions · 3 leads the talk · 4 teaches others",
    areas: {
      needs: { short: "client needs", text: "The needs of clients that we can solve" },
      offering: { short: "our offering", text: "All we offer, told as answers to those needs" },
      market: { short: "the market", text: "The client’s market and what moves it" },
      company: { short: "our company", text: "Who we are and the value we stand for" },
      competition: { short: "the competition", text: "The rivals, and why we are worth more" },
    } satisfies Asked<Area>,
    unsolved: "Why it stays unsolved, and what helps",
    reasons: {
      notAsking: { short: "Nobody asks what more we could bring", text: "ask the value questions of the plan at every review" },
      notKnowingHouse: { short: "They do not know our own house, nor whom to ask", text: "the column “Learn it from” names somebody" },
      notKnowingQuestions: {
        short: "They do not know which questions lead there",
        text: "the questions on needs and value, with their hints",
      },
      avoidingTalks: {
        short: "They keep out of talks where they feel unsure",
        text: "go in twos: one who knows the client, one who knows the subject",
      },
    } satisfies Asked<ReasonUnsolved>,
    unknowns: "What clients may not know, from the plans",
  },
  trust: {
    title: "Trust and collaboration",
    note: "Six questions, answered by each person alone, from 1 to 5. At the head of a column a name, initials or nothing. Where answers lie far apart, talk before you act: that matters more than the mean.",
    headers: { question: "Question", mean: "Mean", spread: "Spread", before: "Before", words: "In words" },
    scale: "1 not at all · 2 seldom · 3 with some people · 4 mostly · 5 always, whoever it is. A question left empty is left out.",
    questions: {
      beyondPeople: { short: "trust beyond people", text: "Would we bring any division of ours to our best client, whoever runs it?" },
      knowEachOther: { short: "knowing each other’s help", text: "Do account teams know what other divisions could do for their clients?" },
      workTogether: { short: "working together", text: "Do divisions sit down together before a client has to ask for it?" },
      process: { short: "the process", text: "Does the way we work make it natural to look for business for a colleague?" },
      pay: { short: "pay", text: "Does nobody lose money by sharing an account with a colleague?" },
      incentives: { short: "incentives", text: "Is a success that several divisions won together rewarded as such?" },
    } satisfies Asked<TrustQuestion>,
    divisions: "Divisions brought along, from the plans",
    divisionAlone: "one account only",
    divisionNone: "no account yet",
    divisionAll: "on every account",
  },
  leadership: {
    title: "Leadership support",
    note: "Three questions for those who decide on money and people, from 1 to 5, with evidence and an owner. Beside them stands what the accounts could grow by, and how much of it somebody works on.",
    headers: { question: "Question", rating: "1 to 5", evidence: "Evidence", owner: "Owner" },
    questions: {
      opportunities: {
        short: "growth seen",
        text: "Do we see growth worth the effort in our key accounts?",
        low: "1 nobody has looked",
        middle: "3 seen on some accounts",
        high: "5 known and sized on each of them",
      },
      whatItTakes: {
        short: "cost known",
        text: "Do we know what it would take to win it: people, money, time?",
        low: "1 a wish without a budget",
        middle: "3 estimated for some accounts",
        high: "5 worked out and agreed on for each",
      },
      willing: {
        short: "willing to act",
        text: "Are we prepared to do that, even where it costs something else?",
        low: "1 the first thing to be cut",
        middle: "3 when the quarter allows",
        high: "5 decided, staffed, and kept up",
      },
    } satisfies Readonly<Record<LeadershipQuestion, { short: string; text: string; low: string; middle: string; high: string }>>,
    growth: "Growth that is there, and growth that somebody works on",
    growthHeaders: { account: "Account", untapped: "Untapped", resourced: "Of it with owner and date", gap: "Nobody works on" },
  },
};
