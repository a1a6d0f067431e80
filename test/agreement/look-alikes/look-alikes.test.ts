import { describe, expect, test } from 'vitest'
import { Stage } from '../../../src/lab/stage.ts'
import { conclude, firstName, named, transcript } from '../conclude.ts'
import { lookAlikes } from './look-alikes.ts'
import { besideTheCause } from './beside-the-cause.ts'
import { frameworks } from './frameworks.ts'
import { inFront } from './in-front.ts'
import { shapes } from './shapes.ts'

describe('what looks like a cause at first sight', () => {
  test.concurrent.for(
    [...lookAlikes, ...shapes, ...frameworks, ...inFront, ...besideTheCause].map(
      (lookAlike) => [lookAlike.title, lookAlike] as const,
    ),
  )('%s', async ([, lookAlike]) => {
    const stage = new Stage(0, 'practice')
    try {
      const { subject, options, reported } = await lookAlike.start(stage)
      const concluded = await conclude(subject, { ...stage.options, ...options }, reported)
      expect(firstName(concluded), transcript(concluded)).toBe(lookAlike.expect)
      if (lookAlike.atMost !== undefined) {
        const confidences = concluded.diagnosis.causes.map(({ confidence }) => confidence)
        expect(confidences, transcript(concluded)).not.toContain('certain')
      }
      if (lookAlike.also !== undefined)
        expect(named(concluded).join(), transcript(concluded)).toContain(lookAlike.also)
      const warned = concluded.diagnosis.warnings.map(({ id }) => id)
      expect(warned).toEqual(expect.arrayContaining([...(lookAlike.warns ?? [])]))
    } finally {
      await stage.close()
    }
  })
})
