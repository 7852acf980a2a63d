interface Settings {
  readonly colour?: string;
}
export const settings: Settings = { colour: undefined };
