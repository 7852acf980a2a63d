import { useComputedColorScheme } from '@mantine/core';

/** Colours of charts in one scheme. Series colours are told apart with any common colour blindness, in this order. */
export interface Palette {
  readonly text: string;
  readonly dimmed: string;
  readonly line: string;
  readonly surface: string;
  readonly series: readonly string[];
  /** For what stands out of its surroundings. */
  readonly accent: string;
}

export const palettes = {
  light: {
    text: '#1d2625',
    dimmed: '#5b6361',
    line: '#e4e0d7',
    surface: '#ffffff',
    series: ['#1c7164', '#d98a07', '#3d6fb4', '#a2447f', '#6f7d1c', '#c4502f', '#5c5aa0', '#66645d'],
    accent: '#d98a07',
  },
  dark: {
    text: '#e2e7e4',
    dimmed: '#a3adaa',
    line: '#36413d',
    surface: '#1a211f',
    series: ['#6cc0b0', '#f2b33d', '#7fabe6', '#d98abb', '#b5c35a', '#ec8a6c', '#a9a6ea', '#b0aca1'],
    accent: '#f2b33d',
  },
} as const satisfies Record<'light' | 'dark', Palette>;

export const usePalette = (): Palette => palettes[useComputedColorScheme('light')];

/** The colour of the nth series; they repeat after eight. */
export const seriesColor = (palette: Palette, index: number): string =>
  palette.series[index % palette.series.length] ?? palette.text;
