/** One item that a person has on the screen. */
export interface View {
  readonly kind: 'course' | 'occupation' | 'posting' | 'expert';
  readonly itemId: string;
}

/** A view as `POST /interactions` takes it. */
export interface RecordedView extends View {
  /** The same in every try: it is recorded once. */
  readonly id: string;
  readonly type: 'viewed';
  readonly at: string;
  readonly context: { readonly surface: string; readonly sessionId: string };
}

/** `failed`: another try may help. `settled`: taken in, or refused for good. */
export type Sent = 'settled' | 'failed';

export interface RecorderNeeds {
  /** Tells the server; `leaving`: the page may be gone before the answer comes. Never rejects. */
  readonly send: (views: readonly RecordedView[], leaving: boolean) => Promise<Sent>;
  /** Of this tab: what was seen in a visit is not told again after a reload. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Calls once, a while from now. */
  readonly later: (work: () => void) => void;
}

export interface ViewRecorder {
  /** Somebody who allows it looks at an item. Once an item and visit; costs nothing more than a note. */
  readonly viewed: (memberId: string, view: View) => void;
  /** Sends what is noted at once: the page is being left. */
  readonly leave: () => void;
}

interface Visit {
  readonly id: string;
  readonly memberId: string;
  readonly seen: readonly string[];
}

const storageKey = 'pathlight-visit';
/** As many as a request takes. */
const mostAtOnce = 50;
const mostTries = 3;

const isVisit = (value: unknown): value is Visit =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'memberId' in value &&
  'seen' in value &&
  Array.isArray(value.seen);

const kept = (storage: RecorderNeeds['storage']): Visit | undefined => {
  try {
    const value: unknown = JSON.parse(storage.getItem(storageKey) ?? 'null');
    return isVisit(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const keep = (storage: RecorderNeeds['storage'], visit: Visit): void => {
  try {
    storage.setItem(storageKey, JSON.stringify(visit));
  } catch {
    // No room or no storage: the visit is then as long as the page.
  }
};

/** Notes what a person looks at, once an item and visit, and tells it in batches: a while later, or on leaving. */
export const viewRecorder = ({ send, storage, now, newId, later }: RecorderNeeds): ViewRecorder => {
  let visit = kept(storage);
  let noted: RecordedView[] = [];
  let tries = 0;
  let waiting = false;
  const sendLater = () => {
    if (waiting) return;
    waiting = true;
    later(() => {
      waiting = false;
      void tell(false);
    });
  };
  const tell = async (leaving: boolean): Promise<void> => {
    const batch = noted.splice(0, mostAtOnce);
    if (batch.length === 0) return;
    const told = await send(batch, leaving);
    tries = told === 'failed' ? tries + 1 : 0;
    if (told === 'failed' && tries < mostTries) noted.unshift(...batch);
    if (noted.length > 0) sendLater();
  };
  return {
    viewed: (memberId, { kind, itemId }) => {
      if (visit?.memberId !== memberId) {
        visit = { id: newId(), memberId, seen: [] };
        // What somebody else looked at here is not this person's to tell.
        noted = [];
      }
      const key = `${kind}/${itemId}`;
      if (visit.seen.includes(key)) return;
      visit = { ...visit, seen: [...visit.seen, key] };
      keep(storage, visit);
      noted.push({
        ...{ id: `viewed-${newId()}`, type: 'viewed', kind, itemId, at: now().toISOString() },
        context: { surface: `${kind}-page`, sessionId: visit.id },
      });
      sendLater();
    },
    leave: () => void tell(true),
  };
};
