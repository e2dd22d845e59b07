import { expect, it } from 'vitest';
import { oneSpelling } from '../../lib/english-spelling';

it.each([
  ['revitalisation', 'revitalization'],
  ['modernise', 'modernize'],
  ['organised', 'organized'],
  ['labour', 'labor'],
  ['centre', 'center'],
  ['centred', 'centered'],
  ['defence', 'defense'],
  ['programmes', 'programs'],
  ['travelling', 'traveling'],
])('%s and %s are one', (british, american) => {
  expect(oneSpelling(british)).toBe(oneSpelling(american));
});

it.each([
  ['four', 'for'],
  ['tour', 'tor'],
  ['rise', 'rize'],
  ['called', 'cale'],
])('%s and %s are two', (one, other) => {
  expect(oneSpelling(one)).not.toBe(oneSpelling(other));
});
