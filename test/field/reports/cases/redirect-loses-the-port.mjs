export default { id: 'redirect-loses-the-port', source: 'Stack Overflow, nginx in docker, -p 8080:80, the redirect with a slash loses the port', software: 'nginx', kind: 'redirect',
  story: 'nginx in a container listens on 80 and is published on another port: its redirect to the address with a slash names the host without the port, where nothing answers.',
  async start(t) {
    const { port } = await t.serve(({ url, h }) => url === '/items'
      ? { status: 301, headers: [['Server', 'nginx/1.25.3'], ['Content-Type', 'text/html'], ['Location', `http://${h.host.split(':')[0]}/items/`], ['Access-Control-Allow-Origin', '*']], body: '<html>\r\n<head><title>301 Moved Permanently</title></head>\r\n<body>\r\n<center><h1>301 Moved Permanently</h1></center>\r\n<hr><center>nginx/1.25.3</center>\r\n</body>\r\n</html>\r\n' }
      : { status: url === '/items/' ? 200 : 404, headers: [['Server', 'nginx/1.25.3'], ['Content-Type', 'application/json'], ['Access-Control-Allow-Origin', '*']], body: '[]' }, { plain: true })
    return { page: 'http://localhost:5173', url: `http://dev.example.test:${port}/items`, resolve: ['dev.example.test:80:127.0.0.1'] }
  },
  expect: { outcome: ['blocked', 'unreachable'], causes: ['redirect-changes-origin', 'connection-refused'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: ['nginx', null], mustSay: [/port/i] } }
