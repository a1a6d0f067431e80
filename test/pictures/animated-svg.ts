/** Seconds that each frame stays. */
const stay = 3.5

/** Pictures of one size, shown one after another for ever, as one SVG without script. */
export function animatedSvg(frames: readonly string[]): string {
  const [first = ''] = frames
  const opening = /^<svg[^>]*>/.exec(first)?.[0] ?? '<svg xmlns="http://www.w3.org/2000/svg">'
  const share = 100 / frames.length
  const layers = frames.map((frame, index) => {
    const inner = frame.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '')
    return `<g class="frame" style="animation-delay:${(index * stay).toFixed(1)}s">${inner}</g>`
  })
  return `${opening}
<style>.frame{visibility:hidden;animation:show ${(frames.length * stay).toFixed(1)}s step-end infinite}@keyframes show{0%{visibility:visible}${share.toFixed(2)}%{visibility:hidden}100%{visibility:hidden}}</style>
${layers.join('\n')}
</svg>
`
}
