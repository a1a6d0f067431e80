export default { id: 'audio-worklet-of-another-host', source: 'WebAudio/web-audio-api#1581 and its kind', software: 'nginx', kind: 'page',
  story: 'audioWorklet.addModule of a script on the static host fails with "The user aborted a request"; a worklet is fetched with CORS and the host has none.',
  async start(t) {
    const { port } = await t.serve(({ method }) => method === 'OPTIONS'
      ? { status: 405, headers: [['Server', 'nginx/1.24.0'], ['Content-Type', 'text/html']], body: '<html>\n<head><title>405 Not Allowed</title></head>\n<body>\n<center><h1>405 Not Allowed</h1></center>\n<hr><center>nginx/1.24.0</center>\n</body>\n</html>\n' }
      : { status: 200, headers: [['Server', 'nginx/1.24.0'], ['Content-Type', 'application/javascript'], ['Last-Modified', 'Tue, 31 Mar 2020 00:17:31 GMT'], ['ETag', '"5e828a9b-1c"']], body: 'registerProcessor("p", class {})' })
    const url = `https://static.example.net:${port}/worklets/meter.js`
    const dir = t.files({ 'a.js': `const ctx = new AudioContext()\nawait ctx.audioWorklet.addModule('${url}')\n// DOMException: The user aborted a request.\n` })
    return { url, args: ['--from', `${dir}/a.js`] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/Access-Control-Allow-Origin/] } }
