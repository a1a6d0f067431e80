export default { id: 'component-error-hidden-by-its-origin', source: 'module-federation/module-federation-examples#2141', software: 'third-party', kind: 'page',
  story: 'React says that a cross-origin error was thrown: a component of another host threw, and its script lacks crossorigin. The person takes it for CORS; the file is allowed to everybody.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'application/javascript'], ['Access-Control-Allow-Origin', '*']], body: 'x' }))
    const url = `https://remote.example.net:${port}/remoteEntry.js`
    const dir = t.files({ 'console.txt': `Uncaught Error: A cross-origin error was thrown. React doesn't have access to the actual error object in development. See https://reactjs.org/link/crossorigin-error for more information.\n` })
    return { url, args: ['--from', `${dir}/console.txt`, '--as', 'script'] }
  },
  expect: { outcome: 'allowed', causes: ['none'], mustSay: [/crossorigin="anonymous"/] } }
