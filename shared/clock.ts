/** The current instant. Domain code never calls it: use cases pass the result on as an argument. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
