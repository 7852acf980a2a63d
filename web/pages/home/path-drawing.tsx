import classes from './home.module.css';

/** A path that rises towards a light, with the four steps on it. Decoration. */
export const PathDrawing = () => (
  <svg className={classes['drawing']} viewBox="0 0 360 300" aria-hidden="true" focusable="false">
    <defs>
      <radialGradient id="glow">
        <stop offset="0" stopColor="var(--mantine-color-amber-3)" stopOpacity="0.55" />
        <stop offset="1" stopColor="var(--mantine-color-amber-3)" stopOpacity="0" />
      </radialGradient>
    </defs>
    <circle cx="286" cy="70" r="110" fill="url(#glow)" />
    <path className={classes['hillFar']} d="M0 236c60-44 112-60 168-44s110-10 192-72v180H0Z" />
    <path className={classes['hillNear']} d="M0 268c70-26 140-30 210-18s100 0 150-22v72H0Z" />
    <path className={classes['way']} d="M28 290c54-8 120-16 122-50s-58-34-38-66 96-14 128-46 20-40 42-52" />
    <circle cx="286" cy="70" r="19" fill="var(--mantine-color-amber-3)" />
    {[
      [62, 284],
      [149, 236],
      [112, 175],
      [222, 140],
    ].map(([x, y]) => (
      <circle key={x} className={classes['milestone']} cx={x} cy={y} r="8" />
    ))}
  </svg>
);
