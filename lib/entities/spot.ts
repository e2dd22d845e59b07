/** Where a name stands and of which kind it is, before it is described. Offsets in folded text. */
export interface Spot {
  start: number;
  end: number;
  kind: 'person' | 'organisation' | 'place';
  weight: number;
  /** Part of a person's name, with or without an address. */
  partial?: boolean;
}
