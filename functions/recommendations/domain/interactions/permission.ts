/** What a person lets us do: their consent to personalisation, and the switch on their page. */
export interface Permission {
  readonly consented: boolean;
  /** On unless they switched it off: a pause that keeps what was recorded. */
  readonly switchedOn: boolean;
  /** What was recorded until then is to be forgotten. */
  readonly erasedAt: string | null;
}

/** Before anybody decided anything: nothing is allowed. */
export const noPermission: Permission = { consented: false, switchedOn: true, erasedAt: null };

/** Whether interactions may be recorded and rankings be personal, else why not. */
export type Recording = 'allowed' | 'no-consent' | 'switched-off';

export const recordingOf = ({ consented, switchedOn }: Permission): Recording => {
  if (!consented) return 'no-consent';
  return switchedOn ? 'allowed' : 'switched-off';
};
