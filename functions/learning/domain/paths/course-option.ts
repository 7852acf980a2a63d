/** What the path solver knows of a published course. */
export interface CourseOption {
  readonly courseId: string;
  readonly teaches: readonly { readonly skill: string; readonly importance: number }[];
  /** Skills that must be there before the course is begun. */
  readonly requires: readonly string[];
  /** Courses that must be finished before; one that is not on offer any more asks for nothing. */
  readonly prerequisites: readonly string[];
  readonly minutes: number;
  readonly access: 'free' | 'paid';
}

export interface WantedSkill {
  readonly skill: string;
  /** 1 is central to the work, 0.5 useful. */
  readonly importance: number;
}

/** What is wanted, and what a person brings. */
export interface Gap {
  /** Also what is known already: the coverage is a share of all of it. */
  readonly wanted: readonly WantedSkill[];
  readonly known: ReadonlySet<string>;
  readonly finished: ReadonlySet<string>;
  /** Courses that the person does not want. */
  readonly leftOut: ReadonlySet<string>;
}

/** A paid course is taken in the place of free ones where it saves at least this many minutes. */
export const paidAsMinutes = 180;
/** Every further course has its own beginning: of two ways as long, the one in fewer courses. */
export const beginningAsMinutes = 10;

/** What a course costs a person, in minutes: its length, its beginning, and its price as time. */
export const costOf = ({ minutes, access }: Pick<CourseOption, 'minutes' | 'access'>): number =>
  minutes + beginningAsMinutes + (access === 'paid' ? paidAsMinutes : 0);
