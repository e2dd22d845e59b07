import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { messageOf } from '../../../lib/library/failures';

const dom = (name: string) => new DOMException('said by the browser', name);
const many = (first: Error) => new Dexie.BulkError('articles.bulkPut()', [first]);

it.each([
  ['a quota that is used up', dom('QuotaExceededError'), 'errorStorageFull'],
  ['the same behind a transaction', new Dexie.AbortError('aborted', dom('QuotaExceededError')), 'errorStorageFull'],
  ['the same among many writes', many(dom('QuotaExceededError')), 'errorStorageFull'],
  ['a write that a full disk cut off', many(dom('AbortError')), 'errorStorageFailed'],
  ['a database that a full disk keeps closed', new Dexie.OpenFailedError('closed', dom('UnknownError')), 'errorStorageFailed'],
  ['storage that the browser refuses', dom('SecurityError'), 'errorStorageRefused'],
  ['what is no error at all', null, 'errorStorageRefused'],
])('names %s', (_, error, message) => {
  expect(messageOf(error)).toBe(message);
});
