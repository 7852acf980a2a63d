import { Link } from '@tanstack/react-router';
import { useLocalized } from '../../i18n/use-language.ts';
import type { Recommendation } from './queries.ts';

/** The item's title, leading to its own page. */
export const ItemLink = ({ item }: { item: Pick<Recommendation, 'kind' | 'itemId' | 'title'> }) => {
  const localized = useLocalized();
  const { kind, itemId, title } = item;
  const name = localized(title);
  switch (kind) {
    case 'occupation':
      return (
        <Link to="/careers/$occupationId" params={{ occupationId: itemId }}>
          {name}
        </Link>
      );
    case 'posting':
      return (
        <Link to="/market/clusters/$clusterId" params={{ clusterId: itemId }}>
          {name}
        </Link>
      );
    case 'expert':
      return (
        <Link to="/shop/$offerId" params={{ offerId: itemId }}>
          {name}
        </Link>
      );
    case 'course':
      return (
        <Link to="/learning/$courseId" params={{ courseId: itemId }}>
          {name}
        </Link>
      );
    case 'article':
      return <span>{name}</span>;
  }
};
