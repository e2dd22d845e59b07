import type { CreditRole } from './data/roles';

/** Roles before which the medium may stand that somebody works for: 本报记者, 某某报评论员. */
export const MAY_HAVE_MEDIUM: ReadonlySet<CreditRole> = new Set([
  'reporter',
  'correspondent',
  'photographer',
  'commentator',
  'author',
  'compiler',
  'editor',
  'translator',
]);
