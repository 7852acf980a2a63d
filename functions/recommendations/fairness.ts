import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { hash53 } from '../../shared/science/hash53.ts';
import type { HeldOut } from '../../shared/science/recommenders/choose-model.ts';
import type { Catalogue, CatalogueReader } from './catalogue.ts';
import type { DescribedStore } from './described-store.ts';
import { aspectNames, aspectsIn, aspectsOfList } from './domain/fairness/aspects.ts';
import { type Described, attributeNames } from './domain/fairness/described.ts';
import { accuracyFigures } from './domain/fairness/held-out.ts';
import {
  FairnessReport,
  type Figures,
  type MeasureName,
  compared,
  fewestInGroup,
} from './domain/fairness/report.ts';
import { recordingOf } from './domain/interactions/permission.ts';
import { type ItemKind, itemKinds } from './domain/item-kinds.ts';
import { nobodyChose } from './domain/popularity.ts';
import type { PermissionStore } from './permission-store.ts';
import type { Asked } from './recommendations.ts';
import type { KindModel } from './serving-model.ts';

const reportKey = 'fairness/report.json';

export interface FairnessNeeds {
  readonly described: Pick<DescribedStore, 'all'>;
  readonly permissions: Pick<PermissionStore, 'permission'>;
  /** What a person would be shown tonight; knows nothing of what they told for research. */
  readonly list: (
    memberId: string,
    asked: Asked,
  ) => Promise<{ readonly items: readonly { readonly kind: ItemKind; readonly itemId: string }[] }>;
  readonly readCatalogue: CatalogueReader;
  readonly modelOf: (kind: ItemKind) => Promise<KindModel | null>;
  readonly objects: Pick<ObjectStore, 'put'>;
}

/** Lists are made for so many people at most, chosen by a hash of who they are: the same every night. */
const mostPeople = 2000;
const atOnce = 10;
/** As many places as a list on the page has. */
const places = 10;

const chosenPeople = (described: readonly Described[]): Described[] =>
  described
    .map((person) => ({ person, turn: hash53(`fairness/${person.memberId}`) }))
    .sort((a, b) => a.turn - b.turn)
    .slice(0, mostPeople)
    .map(({ person }) => person);

/** Those who let recommendations be theirs: everybody else sees the same list, whoever they are. */
const personalOnly = async (described: readonly Described[], { permissions }: FairnessNeeds) => {
  const found: Described[] = [];
  for (let start = 0; start < described.length; start += atOnce) {
    const some = described.slice(start, start + atOnce);
    const allowed = await Promise.all(some.map(({ memberId }) => permissions.permission(memberId)));
    found.push(
      ...some.filter((_, index) => {
        const permission = allowed[index];
        return permission !== undefined && recordingOf(permission) === 'allowed';
      }),
    );
  }
  return found;
};

/** What everybody's list holds, by aspect and person. */
const exposureFigures = async (
  kind: ItemKind,
  people: readonly Described[],
  { needs, catalogue }: { needs: FairnessNeeds; catalogue: Catalogue },
): Promise<[MeasureName, Figures][]> => {
  const model = await needs.modelOf(kind);
  const aspectsOf = aspectsIn(kind, catalogue.items, model?.popularity ?? nobodyChose);
  const figures = new Map<MeasureName, Map<string, number>>();
  const look = async ({ memberId }: Described) => {
    const { items } = await needs.list(memberId, { kind, limit: places });
    const shown = items.flatMap(({ itemId }) => catalogue.byKey.get(`${kind}/${itemId}`) ?? []);
    for (const [aspect, value] of aspectsOfList(shown, aspectsOf))
      figures.set(aspect, (figures.get(aspect) ?? new Map<string, number>()).set(memberId, value));
  };
  for (let start = 0; start < people.length; start += atOnce)
    await Promise.all(people.slice(start, start + atOnce).map(look));
  return aspectNames.flatMap((aspect): [MeasureName, Figures][] => {
    const ofPeople = figures.get(aspect);
    return ofPeople === undefined ? [] : [[aspect, ofPeople]];
  });
};

/** What the nightly training judged its methods by, of each kind. */
export type HeldOutByKind = ReadonlyMap<ItemKind, readonly HeldOut[]>;

/** Compares what groups of people are shown and how well they are foretold, of those who chose to tell their group. */
export const fairness = (needs: FairnessNeeds) => ({
  run: async (scheduledFor: Date, heldOut: HeldOutByKind): Promise<FairnessReport> => {
    const described = await personalOnly(await needs.described.all(), needs);
    const catalogue = await needs.readCatalogue();
    const looked = chosenPeople(described);
    const kinds: FairnessReport['kinds'] = [];
    for (const kind of itemKinds) {
      if (!catalogue.items.some((item) => item.kind === kind)) continue;
      const { hit10, ndcg10 } = accuracyFigures(heldOut.get(kind) ?? []);
      const figures: [MeasureName, Figures][] = [
        ['hit10', hit10],
        ['ndcg10', ndcg10],
        ...(await exposureFigures(kind, looked, { needs, catalogue })),
      ];
      kinds.push({
        kind,
        compared: attributeNames.flatMap((attribute) =>
          figures.map(([measure, ofPeople]) => compared({ attribute, measure }, described, ofPeople)),
        ),
      });
    }
    const report = FairnessReport.parse({ at: scheduledFor.toISOString(), fewestInGroup, kinds });
    await needs.objects.put(reportKey, Buffer.from(JSON.stringify(report)), {
      contentType: 'application/json',
    });
    return report;
  },
});

/** The newest report; null before the first night. */
export const fairnessReader =
  (objects: Pick<ObjectStore, 'read'>) => async (): Promise<{ report: FairnessReport | null }> => {
    const bytes = await objects.read(reportKey);
    if (bytes === null) return { report: null };
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return { report: FairnessReport.parse(value) };
  };
