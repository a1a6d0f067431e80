export default { id: 'prefetch-with-credentials-from-a-cdn', source: 'GoogleChromeLabs/quicklink#244', software: 'cloudfront', kind: 'page',
  story: 'A library prefetches links with credentials: include; files of a CDN answer *.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'text/html'], ['Server', 'CloudFront'], ['X-Cache', 'Hit from cloudfront'], ['Via', '1.1 abc.cloudfront.net (CloudFront)'], ['X-Amz-Cf-Pop', 'FRA56-P4'], ['X-Amz-Cf-Id', 'aa=='], ['Age', '120'], ['Access-Control-Allow-Origin', '*']], body: '<p>' }))
    const url = `https://d1.cdn.example:${port}/next/page.html`
    const dir = t.files({ 'prefetch.js': `export function priority() {\n  return window.fetch ? fetch('${url}', { credentials: \`include\` }) : viaXHR('${url}')\n}\n` })
    return { url, args: ['--from', `${dir}/prefetch.js`] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], fixFor: [null, 'cloudfront'], mustSay: [/credentials: "same-origin"|omit/] } }
