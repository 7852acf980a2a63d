import { useTranslation } from 'react-i18next';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import type { Result } from './queries.ts';
import classes from './result.module.css';

/** Holland's order round the hexagon: neighbours are alike, opposites are not. */
const order = ['R', 'I', 'A', 'S', 'E', 'C'] as const;
const size = 400;
const middle = size / 2;
const radius = 128;

const at = (index: number, share: number): readonly [number, number] => {
  const angle = -Math.PI / 2 + (index * Math.PI) / 3;
  return [middle + Math.cos(angle) * radius * share, middle + Math.sin(angle) * radius * share];
};

const polygon = (share: (index: number) => number): string =>
  order
    .map((_, index) =>
      at(index, share(index))
        .map((value) => value.toFixed(1))
        .join(','),
    )
    .join(' ');

/** A radar on Holland's hexagon: how far each corner is filled is the score, the letters of the code stand out. */
export const Hexagon = ({ scales, code }: { scales: Result['scales']; code: readonly string[] }) => {
  const { t } = useTranslation('assessments');
  const { number } = useFormats();
  const localized = useLocalized();
  const scores = order.map((letter) => scales.find(({ scaleId }) => scaleId === letter));
  const said = scores.flatMap((scale) =>
    scale === undefined ? [] : [`${localized(scale.name)} ${number(scale.percentOfMaximum, 0)}`],
  );
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      className={classes['hexagon']}
      role="img"
      aria-label={t('result.hexagon', { scores: said.join(', ') })}
    >
      {[0.25, 0.5, 0.75, 1].map((share) => (
        <polygon key={share} points={polygon(() => share)} className={classes['grid']} />
      ))}
      {order.map((letter, index) => {
        const [x, y] = at(index, 1);
        return <line key={letter} x1={middle} y1={middle} x2={x} y2={y} className={classes['grid']} />;
      })}
      <polygon
        points={polygon((index) => (scores[index]?.percentOfMaximum ?? 0) / 100)}
        className={classes['area']}
      />
      {order.map((letter, index) => {
        const [x, y] = at(index, 1.24);
        const [px, py] = at(index, (scores[index]?.percentOfMaximum ?? 0) / 100);
        const place = code.indexOf(letter);
        return (
          <g key={letter}>
            <circle cx={px} cy={py} r="4" className={classes['point']} />
            <text x={x} y={y} className={classes['letter']} data-place={place} aria-hidden="true">
              {letter}
            </text>
            <text x={x} y={y + 19} className={classes['name']} aria-hidden="true">
              {t(`types.${letter}`)} {number(scores[index]?.percentOfMaximum ?? 0, 0)}
            </text>
          </g>
        );
      })}
    </svg>
  );
};
