import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Moves an entry of a list up and down, and takes it out; each button says of what. */
export const MoveButtons = ({
  name,
  onMove,
  onRemove,
}: {
  name: string;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) => {
  const { t } = useTranslation('studio');
  const common = { size: 'compact-sm', variant: 'default' } as const;
  return (
    <Group gap="xs">
      <Button {...common} aria-label={t('upOf', { name })} onClick={() => onMove(-1)}>
        {t('up')}
      </Button>
      <Button {...common} aria-label={t('downOf', { name })} onClick={() => onMove(1)}>
        {t('down')}
      </Button>
      <Button {...common} color="red" aria-label={t('removeOf', { name })} onClick={onRemove}>
        {t('remove')}
      </Button>
    </Group>
  );
};
