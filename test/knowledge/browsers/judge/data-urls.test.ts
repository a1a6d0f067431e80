import { describe, expect, it } from 'vitest'
import { all, told } from './told.ts'

const chromiumAlone = ['basic', 'scheme', 'scheme']

// Each was fetched in all three browsers.
describe('a data: URL', () => {
  it.each<readonly [string, readonly string[]]>([
    ['data:text/plain;base64,YQ', all('basic')],
    ['data:text/plain;base64,%%%', all('scheme')],
    ['data:text/plain;\tbase64,%%%', chromiumAlone],
    ['data:text/plain;ba\tse64,%%%', chromiumAlone],
    ['DATA:;base64\t,%%%', chromiumAlone],
    ['data:;base64\r,%%%', chromiumAlone],
    ['data:;base64\n,%%%', chromiumAlone],
    ['data:;base64 \t,%%%', chromiumAlone],
    [' data:;base64\t,%%%', all('scheme')],
    ['da\tta:;base64\t,%%%', all('scheme')],
    ['data:\t;base64,%%%', all('scheme')],
    ['data:;base64,\t%%%', all('scheme')],
    ['data:text/plain;base64\t;base64,%%%', all('scheme')],
    ['data:;base64\t', all('scheme')],
    ['data:;base64\t;x,%%%', all('basic')],
    ['data:;base64\t,YQ', all('basic')],
    ['data:\t,a', all('basic')],
  ])('%j', (url, expected) => expect(told('cors', [], { url })).toEqual(expected))
})
