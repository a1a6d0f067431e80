import { describe, expect, test } from 'vitest'
import { Stage } from '../../../src/lab/stage.ts'
import { conclude, firstName, transcript } from '../conclude.ts'
import { lookAlikes } from './look-alikes.ts'

describe('what looks like a cause at first sight', () => {
  test.concurrent.for(lookAlikes.map((lookAlike) => [lookAlike.title, lookAlike] as const))(
    '%s',
    async ([, lookAlike]) => {
      const stage = new Stage(0, 'practice')
      try {
        const { subject, options, reported } = await lookAlike.start(stage)
        const concluded = await conclude(subject, { ...stage.options, ...options }, reported)
        expect(firstName(concluded), transcript(concluded)).toBe(lookAlike.expect)
        if (lookAlike.atMost !== undefined) {
          const confidences = concluded.diagnosis.causes.map(({ confidence }) => confidence)
          expect(confidences, transcript(concluded)).not.toContain('certain')
        }
      } finally {
        await stage.close()
      }
    },
  )
})
