/** What the measuring process asks of the others, over the channel of `fork`. Each order has one answer with its number. */
export type ServerOrder =
  /** Counts from now on. */
  | { readonly kind: 'mark' }
  /** What was counted since. */
  | { readonly kind: 'report' }
  | { readonly kind: 'stop' };

export interface ServerReport {
  /** When each message was committed, or begun to be sent, in order. */
  readonly stamps: readonly number[];
  /** Processor time of the whole process, ms. */
  readonly cpuMs: number;
  readonly rssMb: number;
}

export type Which = 'ours' | 'bare';

export type CrowdOrder =
  /** Connects all, some at a time. `topic`: of our host, whose clients say hello and subscribe. */
  | { readonly kind: 'join'; readonly which: Which; readonly url: string; readonly topic?: string }
  /** Counts what comes from now on; at most so many messages. */
  | { readonly kind: 'begin'; readonly which: Which; readonly most: number }
  /** Waits until everybody has as many messages as there are stamps, and compares. */
  | { readonly kind: 'end'; readonly which: Which; readonly stamps: readonly number[] }
  /** Cuts all lines to our host at once. */
  | { readonly kind: 'drop' }
  /** All come back at once and resume; answered when each has everything up to `head`. */
  | { readonly kind: 'return'; readonly head: number }
  /** Waits until everybody has everything up to `head`, and counts what is missing. */
  | { readonly kind: 'settle'; readonly head: number };

export interface WindowReport {
  readonly p50: number;
  readonly p99: number;
  readonly delivered: number;
  /** Messages that did not come, came twice or out of order. */
  readonly lost: number;
}

export interface CrowdAnswers {
  readonly join: { readonly head: number };
  readonly begin: null;
  readonly end: WindowReport;
  readonly drop: null;
  readonly return: { readonly seconds: number; readonly retries: number };
  readonly settle: { readonly missed: number };
}

export interface ServerAnswers {
  readonly mark: null;
  readonly report: ServerReport;
  readonly stop: null;
}
