export default { id: 'integrity-and-a-host-without-headers', source: 'Stack Overflow, Subresource Integrity on a style sheet of another subdomain; sri.js.org', software: 'nginx', kind: 'page',
  story: 'A build writes integrity on the style sheet, which lies on static.example.com and comes without any header: crossorigin is missing, and so is the permission.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Server', 'nginx'], ['Content-Type', 'text/css']], body: 'a{}' }))
    const url = `https://static.example.com:${port}/app.1f3c.css`
    const dir = t.files({ 'console.txt': `The resource '${url}' has an integrity attribute, but the resource requires the request to be CORS enabled to check the integrity, and it is not. The resource has been blocked because the integrity cannot be enforced.\n` })
    return { url, args: ['--from', `${dir}/console.txt`] }
  },
  expect: { outcome: 'blocked', causes: ['opaque-response.integrity'], neverCertain: ['cors-not-configured', 'cross-origin-resource-policy'], fixFor: [null], mustSay: [/crossorigin="anonymous"/, /has to send Access-Control-Allow-Origin/, /does not so far/], mustNotSay: [/nothing has to change there/] } }
