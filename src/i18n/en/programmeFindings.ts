/** Sentences for the findings of the programme's checks, by code. */
export const programmeFindings = {
  "check-rating-unread": "“{value}” is not a rating. Please type a number from {lowest} to {highest}, or leave the cell empty.",
  "check-answer-unread": "“{value}” is no answer. Please write yes, partly or no.",
  "definition-missing": "Nobody has written yet what a key account is. Please write it in a sentence or two.",
  "definition-open": "“{component}” is not answered yet. Please write yes, partly or no.",
  "definition-not-agreed": "“{component}” is not agreed on. Please settle it with everybody who decides.",
  "definition-no-evidence":
    "“{component}” is agreed on, but the evidence or the name of who stands by it is missing, so it counts half. Please write both.",
  "definition-contradicted": "“{component}” is agreed on, but the workbook shows: {fact}. Please change one of the two.",
  "selling-reads-so": "The team of {account} reads as selling rather than managing. Worth changing first: {habits}.",
  "knowledge-no-teacher": "None of {count} people leads the talk on {area}. Please bring somebody in who can, or train one of them.",
  "knowledge-team-ask": "The team of {account} is weakest in {area} ({mean} of 4). {person} could teach it.",
  "knowledge-team-nobody":
    "The team of {account} is weakest in {area} ({mean} of 4), and nobody leads that talk. Please find somebody who does.",
  "knowledge-person-weak": "{person} knows little about: {areas}. Please see the column “Learn it from”.",
  "trust-camps": "There are two camps on {question}, from {lowest} to {highest}. Please talk about it before you act on the mean.",
  "trust-differ": "Opinions on {question} differ, from {lowest} to {highest}. Please find out why.",
  "trust-low": "Everybody sees it alike: {question} stands at {mean} of 5. Please agree on a step that helps.",
  "leadership-low": "Leadership answers “{question}” with no. Please bring figures, or plan without it.",
  "leadership-no-evidence": "The answer on “{question}” has no evidence. Please write where it can be checked.",
  "leadership-no-owner": "Nobody owns “{question}”. Please name somebody.",
  "leadership-unresourced":
    "Somebody works on only {percent} % of the untapped potential; on {count} accounts nobody does, the largest: {accounts}. Please decide on people and money, or leave them out.",
  "maturity-no-reason": "Our own level of {reason} has no reason. It counts; please write why the checks are wrong here.",
  "programme-action-no-owner": "This action is on the list without an owner. Please name one, or nobody does it.",
};
