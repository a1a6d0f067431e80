export default { id: 'extension-script-in-a-page', source: 'Endle/fireSeqSearch#19', software: 'rust', kind: 'page',
  story: 'A content script of an extension asks a program on the machine from within the page of a search engine: since manifest V3 it asks as that page.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['content-type', 'application/json']], body: '{}' }), { plain: true })
    const url = `http://127.0.0.1:${port}/server_info`
    const dir = t.files({ 'console.txt': `Access to fetch at '${url}' from origin 'https://www.search.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource. If an opaque response serves your needs, set the request's mode to 'no-cors' to fetch the resource with CORS disabled.\nmain.js:148 Uncaught (in promise) TypeError: Failed to fetch\n` })
    return { page: 'https://www.search.example', pagePin: null, resolve: ['www.search.example:443:203.0.113.10'], url, args: ['--from', `${dir}/console.txt`, '--timeout', '2000'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'cors-not-configured', 'local-network-access', 'mixed-content'], neverCertain: ['wrong-url'], fixFor: [null], mustSay: [/https:\/\/www\.search\.example/] } }
