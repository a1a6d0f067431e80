export default { id: 'php-fpm-file-not-found', source: 'Stack Overflow, nginx and PHP-FPM: File not found., Primary script unknown', software: 'nginx', kind: 'path',
  story: 'SCRIPT_FILENAME points nowhere: PHP-FPM answers every .php 404 File not found., whatever the method; the files beside it are served well.',
  async start(t) {
    const { port } = await t.serve(({ url }) => /\.php/.test(url) ? { status: 404, headers: [['Server', 'nginx/1.18.0 (Ubuntu)'], ['Content-Type', 'text/html; charset=UTF-8']], body: 'File not found.\n' } : { status: 404, headers: [['Server', 'nginx/1.18.0 (Ubuntu)'], ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>404 Not Found</title></head>\r\n<body>\r\n<center><h1>404 Not Found</h1></center>\r\n<hr><center>nginx/1.18.0 (Ubuntu)</center>\r\n</body>\r\n</html>\r\n' })
    return { url: `https://api.example.com:${port}/api/login.php`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'preflight-not-handled', 'cors-not-configured'], neverCertain: ['cors-not-configured', 'preflight-not-handled', 'wrong-url'], fixFor: [null], layer: ['nginx', 'php', null], mustSay: [/404/, /File not found/i] } }
