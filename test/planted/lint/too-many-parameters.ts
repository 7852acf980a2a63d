interface Point {
  readonly x: number;
}
export const sum = (a: Point, b: Point, c: Point, d: Point, e: Point, f: Point): number =>
  a.x + b.x + c.x + d.x + e.x + f.x;
