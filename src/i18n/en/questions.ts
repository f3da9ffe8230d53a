import type { QuestionId } from "../../domain/plan/questions";

/** What a question asks, and where to look or what a good answer holds. "They" is the client, "we" is our company. */
export interface QuestionText {
  readonly text: string;
  readonly hint: string;
}

/** The catalogue of questions, in the order of its categories. */
export const questions: Readonly<Record<QuestionId, QuestionText>> = {
  // Our team today
  peopleToday: {
    text: "Which of our people work with this client, on what, and for how many hours a month?",
    hint: "Names, not departments. Ask service, delivery and finance as well: they often talk to the client more than sales does.",
  },
  leadershipBacking: {
    text: "What has our management agreed to put into this account, and which of them stands up for it?",
    hint: "One sponsor by name, and what was promised: money, people, access, and until when.",
  },
  knowledgeGaps: {
    text: "About which of our offerings could none of us hold a good conversation with them?",
    hint: "Go down the list of what we sell. Where nobody can say which problem it solves for them, write who could join us.",
  },
  timeAvailable: {
    text: "How many hours a week can each of us really give to this account next quarter?",
    hint: "Agreed with each person's manager, and with a word on what is left undone for it.",
  },
  promisesKept: {
    text: "Which promises to them did we keep late, or not at all, in the last twelve months?",
    hint: "Complaints, credit notes, delivery dates and open tickets. For each: what we did about it, and whether they say it is settled.",
  },
  otherDivisionsReady: {
    text: "Which of our other divisions would we take along to them without worry, and which not yet?",
    hint: "Recall how it went the last time. Where trust has suffered, write who should talk to whom first.",
  },
  rewardForSharing: {
    text: "What does each of us gain or lose by bringing a colleague into this account?",
    hint: "Look at how bonuses and revenue are credited. If sharing costs somebody money, name who can change that.",
  },

  // Who is on the account team
  rolesHeld: {
    text: "Who holds each of the six roles on this account, and which does nobody hold?",
    hint: "See the role coverage. A role counts only if the person knows of it and has said yes.",
  },
  counterparts: {
    text: "Which one of us is the first contact of each person at the client who decides or advises?",
    hint: "Go through the stakeholders: one of our names beside each. The same name everywhere is a risk.",
  },
  teamRhythm: {
    text: "When does the account team meet, and where is what it agrees written down?",
    hint: "A fixed date in the calendar and one list of actions. Half an hour every two weeks will often do.",
  },
  decisionRights: {
    text: "What may the account's lead decide alone, and who must be asked for the rest?",
    hint: "Discounts, people, spending, delivery dates: a limit for each, and the name of whoever decides beyond it.",
  },
  specialists: {
    text: "Which specialists do the next opportunities need, and from what date?",
    hint: "One name for each opportunity, the task, and a date that the specialist's manager has confirmed.",
  },
  overload: {
    text: "Who on the account team carries more than they can do well, and who could take a part?",
    hint: "Look for four or more roles in one person, or several overdue actions. Name what is handed over, and to whom.",
  },
  standIns: {
    text: "Who takes over tomorrow if one of us is gone, and has the client met them?",
    hint: "A stand-in for everyone the client relies on, introduced in person or at least in a call.",
  },

  // Trends that affect the account
  marketForces: {
    text: "Which two or three changes in their market will alter their business most in the next two years?",
    hint: "Their annual report, their trade press, their own people. Say for each whether it touches their sales, costs or risks.",
  },
  strategyShift: {
    text: "What has their management announced that changes where they spend?",
    hint: "Results presentations, press releases, job offers. Write the statement, its date, and what follows for us.",
  },
  financialHealth: {
    text: "How have their sales, profit and debt moved over three years, and are their budgets growing or shrinking?",
    hint: "Published accounts or a credit agency. For a private company, ask how the last budget round went.",
  },
  rulesAhead: {
    text: "Which new laws, standards or audits must they be ready for, and by when?",
    hint: "Their quality, legal or safety people know. Write the date, what they must change, and whether we can help.",
  },
  technologyShift: {
    text: "Which technology are they bringing in or giving up, and where does it touch what we deliver?",
    hint: "Ask their IT or plant managers about the projects of the next eighteen months. Note which of our offerings gains or loses.",
  },
  theirCustomers: {
    text: "What do their own customers ask of them now that they did not ask two years ago?",
    hint: "Listen to their sales and service people, and read their tenders and reviews. An example is worth more than a summary.",
  },
  changeAtTheTop: {
    text: "Is a merger, a sale, a new owner or a new head in sight since we last looked?",
    hint: "Business news and our contacts. Write who would gain and who would lose influence, and whom we should meet first.",
  },

  // Needs
  topGoals: {
    text: "Which three goals must their management reach this year, and how is each measured?",
    hint: "Ask them. A good answer has a figure, a date and the person who is judged by it.",
  },
  costliestProblem: {
    text: "Which of their problems that we can solve costs them most, and how much is that in a year?",
    hint: "Their own figure, or an estimate they have seen and accept. Write how it was worked out.",
  },
  needsElsewhere: {
    text: "Which divisions or sites have a need that we could serve, and do not know us yet?",
    hint: "Walk through their organisation chart. One line each: the need, a name to start with, who could introduce us.",
  },
  successMeasures: {
    text: "By which figures will they say in a year that working with us was worth it?",
    hint: "Two or three figures of theirs, each with its value today and the value they want.",
  },
  satisfaction: {
    text: "How satisfied are they with us by their own measures, and when was that measured?",
    hint: "Their supplier rating, our survey, complaints, deliveries on time. Write the number, where it comes from and the date.",
  },
  personalStakes: {
    text: "What does each person who decides want to achieve, or to avoid, for themselves?",
    hint: "Only what they said or showed: a success to present, fewer surprises, a quiet handover. Keep out what is private.",
  },
  unseenNeeds: {
    text: "Which problem do they have that they have not noticed, or believe nobody can solve?",
    hint: "Look at what similar clients asked of us later on. Write how you would show them the problem.",
  },
  budgetCalendar: {
    text: "When do they plan their budgets, and by when must an idea of ours be on the table?",
    hint: "Month of the first draft, month of approval, and who may add a line. Divisions can differ.",
  },

  // Other insight we hold
  salesToday: {
    text: "What do we sell them today, to which of their divisions, and for how much a year?",
    hint: "Invoices of the last twelve months. One line for each offering and division, so that the gaps show too.",
  },
  topDeciders: {
    text: "Who decides for the whole company, and what does each of them think of us?",
    hint: "Board, general management, group purchasing. For each: what they decide, for us or against, and the last conversation.",
  },
  contractDates: {
    text: "When does each of our contracts with them end, and what must happen for it to be renewed?",
    hint: "End date, notice period, price clause, and who decides on renewal. Put the notice date into the actions.",
  },
  wayOfBuying: {
    text: "How does a purchase go at the client, from the first idea to the signature?",
    hint: "Take their last purchase from us: the steps, the people, the amount above which someone else signs, the weeks it took.",
  },
  classifiedAs: {
    text: "How do they classify us: as one supplier among many, a preferred one or a partner, and who decides that?",
    hint: "Ask purchasing for their supplier list and its rules. What would have to be true for the next class up?",
  },
  realMargin: {
    text: "What do we earn on this account once all the effort it takes is counted?",
    hint: "Margin less discounts, service, travel and special work. Finance can help; a rough figure is better than none.",
  },
  dependence: {
    text: "How dependent are they on us, and how dependent are we on them?",
    hint: "Our share of what they spend, their share of what we sell, and how long either side would take to do without the other.",
  },
  whyTheyStay: {
    text: "Why do they buy from us and not elsewhere, in their own words?",
    hint: "Ask three people and write down what they say word for word, also what we would rather not hear.",
  },

  // Competitors
  rivalsInside: {
    text: "Who else supplies them with what we could supply, and how much of it?",
    hint: "One line for each competitor: offering, division, estimated amount a year, since when. Users often tell more than buyers.",
  },
  rivalStrengths: {
    text: "Where does the client see the strongest competitor ahead of us?",
    hint: "Ask people who use both. Price is seldom the whole answer: look at speed, service, people and what they already know.",
  },
  nextAttack: {
    text: "Where could a competitor take business from us in the next twelve months, and what do we do first?",
    hint: "Contracts that end, users who complain, managers who are new. The answer is an action with an owner and a date.",
  },
  rivalFriends: {
    text: "Who at the client would rather work with a competitor, and for what reason?",
    hint: "A former employer, a project that went well, or simply that we never asked. Write what could change their mind.",
  },
  ownSolution: {
    text: "What could they do themselves, or leave undone, instead of buying it from us?",
    hint: "Ask about own staff, shared services and sister companies. Doing nothing is a rival too: what does it cost them?",
  },
  switchingCost: {
    text: "What would changing to another supplier cost them in money, time and risk?",
    hint: "Interfaces, training, approvals, data. Stay honest: they should stay because it serves them, not because they are stuck.",
  },
  lostOffers: {
    text: "Which offers to them have we lost in the last two years, to whom, and why?",
    hint: "The list is in the CRM; the reason is with the client. Write what we would do differently next time.",
  },

  // Value we can offer
  valueBeyondToday: {
    text: "What could we do for them, beyond what they buy now, that would be worth most to them?",
    hint: "Two or three ideas. For each: which of their goals it serves, its rough worth in a year, and whom to tell first.",
  },
  largestGap: {
    text: "How much could they buy from us in a year at most, and where is the gap to today largest?",
    hint: "Fill in the whitespace, offerings against divisions. Write where each potential comes from: their volume, not our hope.",
  },
  businessCase: {
    text: "Which calculation, in their own figures, makes it easy for them to say yes?",
    hint: "One page: what it costs them, what it brings, when it has paid for itself, what could go wrong. Have one of them check it.",
  },
  offeringsUnknown: {
    text: "Which of our offerings do they not know of, and who at the client should hear about them next?",
    hint: "Compare what we sell with what each contact has ever bought or asked about. Say how they will hear: a visit, a trial, a peer.",
  },
  valueProven: {
    text: "What has our work brought them so far, in figures they would put their name to?",
    hint: "Before and after: time, cost, sales, quality. Ask for a sentence by e-mail that confirms it.",
  },
  jointDevelopment: {
    text: "What could we develop with them that neither side could do alone?",
    hint: "A pilot, a shared process, a use of both sides' data. Write what each puts in, what each keeps, and their sponsor.",
  },
  ambition: {
    text: "What do we want to be for this client in three years?",
    hint: "One sentence and one number: which divisions, which offerings, what share of what they spend. Say what we would stop doing for it.",
  },

  // What else we must learn
  reasonsAgainst: {
    text: "Why might this not be a key account?",
    hint: "Little room to grow, a poor fit, price above all, doubtful payment. If that outweighs the reasons for it, say so now.",
  },
  nextConversation: {
    text: "Which conversation with them comes next, who holds it, and what must we know afterwards?",
    hint: "A date and two or three questions. Without a step that they have agreed to, the opportunity is standing still.",
  },
  goalsReached: {
    text: "Which of our objectives here did we reach, which did we miss, and what do we change?",
    hint: "Each measure against its target and the last review. One decision for each miss: carry on, change or stop.",
  },
  biggestUnknown: {
    text: "Which one thing that we do not know would change this plan most?",
    hint: "Make it an action: who asks whom, and by when. Everything else can wait.",
  },
  whoCanTell: {
    text: "Who could tell us what we are missing, inside and outside their company?",
    hint: "Partners, former employees, suppliers, our own service people. Only what they may share, and thank them for it.",
  },
  untestedBeliefs: {
    text: "Which statements in this plan are only our belief, and how could each be tested?",
    hint: "Mark what no client has said and no document shows. Start with the one that does most harm if it is wrong.",
  },
};
