/**
 * Days of the Chinese lunar year that move, by year from 2000 to 2100, as days of the civil year counted from 1. They
 * are first, fifth and fifteenth days of months that begin with the new moon in Beijing, computed from Meeus,
 * "Astronomical Algorithms" (1998), chapter 49; two new moons lie within eight minutes of midnight (2027: 6 February
 * 23:56; 2030: 3 February 00:07).
 */
const table = (days: string): readonly number[] => days.split(' ').map(Number);

const springFestival = table(
  '36 24 43 32 22 40 29 49 38 26 45 34 23 41 31 50 39 28 47 36 25 43 32 22 41 29 48 37 26 44 34 23 42 31 50 39 28 46 35 24 43 32 22 41 30 48 37 26 45 33 23 42 32 50 39 28 46 35 24 43 33 21 40 29 48 36 26 45 34 23 42 31 50 38 27 46 36 24 43 33 22 40 29 48 37 26 45 34 24 41 30 49 38 27 46 36 25 43 32 21 40',
);
const dragonBoat = table(
  '158 176 166 155 174 162 151 170 160 148 167 157 175 163 153 171 161 150 169 158 177 165 154 173 162 151 170 160 149 167 156 175 164 152 171 161 151 169 158 147 166 154 173 162 152 170 159 149 167 155 174 164 153 171 161 150 169 157 176 165 155 173 162 152 171 159 148 167 156 174 164 153 172 161 150 168 158 175 165 155 174 162 152 170 159 147 166 156 175 164 153 172 161 149 168 157 176 165 155 174 163',
);
const midAutumn = table(
  '256 274 264 254 272 261 279 268 258 276 265 255 274 262 251 270 259 277 267 256 275 264 253 272 261 279 268 258 277 265 255 274 263 251 270 259 278 267 256 275 264 253 271 260 279 268 258 277 266 254 273 262 251 269 259 278 268 256 275 264 253 271 260 279 269 258 276 266 255 272 262 251 270 259 278 267 256 274 263 253 272 260 279 269 258 276 265 254 273 261 251 270 260 278 267 256 274 263 252 272 261',
);

const firstYear = 2000;

const dayIn = (days: readonly number[], year: number): number | undefined => {
  const ofYear = days[year - firstYear];
  return ofYear === undefined ? undefined : Math.round(Date.UTC(year, 0, 1) / 86_400_000) + ofYear - 1;
};

/** Days since 1970-01-01 of the first day of the lunar year, of the Dragon Boat Festival and of Mid-Autumn. */
export const lunarDays = (year: number) => ({
  springFestival: dayIn(springFestival, year),
  dragonBoat: dayIn(dragonBoat, year),
  midAutumn: dayIn(midAutumn, year),
});
