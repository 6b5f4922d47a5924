/** The day a count of working days ends on, or the year that has no official calendar yet. */
export type WorkingDayResult =
  | {
      date: string;
      /** The year whose 放假安排 can still move this day: it falls at the end of the last covered year. */
      awaiting?: number;
    }
  | { uncovered: number };

/** The years the official calendar covers, both included. */
export interface CoveredYears {
  first: number;
  last: number;
}
