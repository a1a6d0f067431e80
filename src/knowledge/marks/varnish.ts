import { all, any, body, header, status, type Marks } from './marks.ts'

export const varnish: Marks = {
  id: 'varnish',
  name: 'Varnish',
  role: 'proxy',
  made: body(/Guru Meditation/),
  onTheWay: any(header('X-Varnish'), header('Via', /varnish \(Varnish/i)),
  kept: header('X-Varnish', /^\d+ \d+$/),
  words: [
    {
      means: 'refused-here',
      when: all(status(403, 429), body(/Guru Meditation/)),
      says: 'the page that Varnish makes itself (synth) where its VCL refuses',
    },
    {
      means: 'nothing-behind',
      when: all(status(503), body(/Guru Meditation|Backend fetch failed/)),
      says: 'the page by which Varnish says that it got nothing from behind',
    },
  ],
}
