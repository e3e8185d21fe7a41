import {z} from 'zod';
import type {DataItem} from './scenery';

const span = z.tuple([z.number(), z.number()]);

const scaling = z.enum(['linear', 'log']).optional();

/** What components report; a test holds it to the type that they implement. */
export const reportSchema = z
  .strictObject({
    axes: z.strictObject({x: span, y: span, scale: scaling, xScale: scaling}).readonly(),
    series: z
      .array(
        z
          .strictObject({
            name: z.string(),
            color: z.string(),
            shape: z.enum(['line', 'dots', 'path', 'stems']),
            points: z.array(span.readonly()).readonly(),
            stepColors: z.array(z.string()).readonly().optional(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();

export type Report = z.output<typeof reportSchema>;
export type ReportedSeries = Report['series'][number];

/** Where a value lies between the ends of an axis: 0 to 1. */
export function shareOf(value: number, [from, to]: readonly [number, number], scale: Report['axes']['scale']): number {
  const level = scale === 'log' ? Math.log : (each: number) => each;
  return (level(value) - level(from)) / (level(to) - level(from));
}

/** @throws if the component reports anything else. */
export function readReport({component, report}: Pick<DataItem, 'component' | 'report'>): Report {
  const read = reportSchema.safeParse(report);
  if (read.success) return read.data;
  throw new Error(`${component}.report() gives what no report is: ${z.prettifyError(read.error)}`);
}
