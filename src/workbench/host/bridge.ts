import { HANG, Refusals, bytesOf, limitsOf, type Fault, type Faults, type Limits } from "./faults";
import { buildCharts } from "./edits/buildCharts";
import type { HostObject } from "./objectType";
import { rangeType } from "./objects/declaredTypes";
import { workbookType } from "./objects/workbook";
import { filesOf, openFiles } from "./openedFiles";
import { ActionType, failureText, readRequest, successText, type RequestMessage, type ResponseBody } from "./protocol";
import { Recorder } from "./recorder";
import { References } from "./references";
import { RequestRun } from "./requestRun";
import type { WorkbookHost } from "./workbookHost";

/** What `OfficeExtension.HostBridge.init` takes: the client sets `onMessageFromHost`. */
export interface ClientBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** Answers the client's messages from a workbook. Knows nothing of where it runs. */
export class Bridge implements ClientBridge {
  onMessageFromHost?: (text: string) => void;
  readonly recorder = new Recorder();
  private readonly references = new References();
  private readonly limits: Limits;
  private readonly refusals: Refusals;
  private closed = false;
  /** Messages that still wait for their answer. */
  private unanswered = 0;
  /** Set while a message waits for its files: the messages behind it wait too. */
  private waiting: Promise<void> | null = null;

  constructor(
    private readonly host: WorkbookHost,
    private readonly faults: Faults,
  ) {
    this.limits = limitsOf(faults, host.platform);
    this.refusals = new Refusals(faults.refuse);
  }

  /** Takes a message; the answer comes later, as it does from Excel. */
  sendMessageToHost(text: string): void {
    if (this.closed) return;
    const request = readRequest(text);
    if (!request) return;
    if (!isCleaningUp(request)) this.unanswered++;
    const files = filesOf(request.body);
    if (!this.waiting && files.length === 0) this.take(request, text);
    else this.wait(files, () => this.take(request, text));
  }

  private take(request: RequestMessage, text: string): void {
    if (this.closed) return;
    const isCleaning = isCleaningUp(request);
    const answer = isCleaning ? this.clean(request) : this.answer(request, text);
    if (answer === null) return;
    void Promise.resolve(answer).then((reply) => {
      if (!isCleaning) this.unanswered--;
      this.reply(reply);
    });
  }

  /** Opens the files that a message hands over, and takes it after those before it. */
  private wait(files: readonly string[], take: () => void): void {
    const before = this.waiting ?? Promise.resolve();
    const turn = before
      .then(() => openFiles(files))
      .then((opened) => {
        this.host.files = opened;
        if (this.waiting === turn) this.waiting = null;
        take();
      });
    this.waiting = turn;
  }

  /**
   * No message is answered any more.
   * @returns whether nothing is left open: every message was answered, and nobody listens
   */
  close(): boolean {
    this.closed = true;
    this.references.releaseAll();
    return this.unanswered === 0 && !this.host.events.isHeard;
  }

  /** Answers, and then tells what has happened to those who listen. */
  private reply(text: string): void {
    if (this.closed) return;
    this.onMessageFromHost?.(text);
    const events = this.host.events.take();
    if (events !== null) this.onMessageFromHost?.(events);
  }

  /** After `Excel.run` the client lets go of the objects it kept. */
  private clean(request: RequestMessage): string {
    return successText(request.id, this.execute(request, new Set()));
  }

  private answer(request: RequestMessage, text: string): string | null {
    const members = new Set<string>();
    const fault = this.faults.trips?.find(({ roundTrip }) => roundTrip === this.recorder.roundTrips + 1);
    const answer = this.answerOrFault(request, text, fault, members);
    const actions = request.body.Actions.length;
    const trip = { actions, request: text.length, response: answer.text?.length ?? 0, members: [...members].sort(), error: answer.error };
    this.recorder.add(trip);
    return answer.text;
  }

  private answerOrFault(
    request: RequestMessage,
    text: string,
    fault: Fault | undefined,
    members: Set<string>,
  ): { readonly text: string | null; readonly error: string | null } {
    if (bytesOf(text) > this.limits.request)
      return failed(request, 400, "RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    if (fault && fault.when !== "after") return faulted(request, fault);
    const body = this.execute(request, members);
    if (fault) return faulted(request, fault);
    const reply = successText(request.id, body);
    if (bytesOf(reply) > this.limits.response)
      return failed(request, 400, "ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
    return { text: reply, error: body.Error?.Code ?? null };
  }

  private execute(request: RequestMessage, members: Set<string>): ResponseBody {
    const root: HostObject = workbookType.of(this.host);
    const run = new RequestRun(
      root,
      this.references,
      request.body,
      (member) => members.add(member),
      this.refusals,
      () => this.host.events.look(),
    );
    const { results, error } = run.run();
    this.host.endRequest(this.references.objects().flatMap((object) => rangeType.targetOf(object) ?? []));
    buildCharts(this.host);
    const done = new Set(results.map(({ ActionId }) => ActionId));
    const traces = request.body.Actions.filter(({ ActionType: type, Id }) => type === ActionType.trace && done.has(Id)).map(({ Id }) => Id);
    const answer = { Results: results, ...(traces.length === 0 ? {} : { TraceIds: traces }) };
    if (!error) return answer;
    const { code, message, location } = error.error;
    return { ...answer, Error: { Code: code, Message: message, Location: location ?? "", ActionIndex: error.actionIndex } };
  }
}

const failed = (request: RequestMessage, status: number, code: string, text: string): { text: string; error: string } => ({
  text: failureText(request.id, status, code, text),
  error: code,
});

function faulted(request: RequestMessage, { fail }: Fault): { text: string | null; error: string } {
  if (fail === HANG) return { text: null, error: HANG };
  return failed(request, 500, fail, `The round trip failed: ${fail}.`);
}

/** A request that does nothing but let go of objects. */
function isCleaningUp({ body }: RequestMessage): boolean {
  const calls = body.Actions.filter((action) => action.ActionType !== 1);
  return calls.length > 0 && calls.every((action) => action.Name === "_RemoveReference");
}
