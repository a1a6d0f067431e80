export default { id: 'webhdfs-namenode-307', source: 'Apache Hadoop, WebHDFS: OPEN is redirected to a datanode; hadoop.http.cross-origin.enabled', software: 'unknown', kind: 'redirect',
  story: 'The namenode sends OPEN on to a datanode with 307 and without any header of CORS; the datanode itself answers *.',
  async start(t) {
    const node = await t.serve(() => ({ status: 200, headers: [['Access-Control-Allow-Methods', 'GET'], ['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/octet-stream']], body: 'x' }), { plain: true })
    const { port } = await t.serve(({ url, method }) => {
      const h = [['Cache-Control', 'no-cache'], ['Pragma', 'no-cache'], ['X-Content-Type-Options', 'nosniff'], ['X-FRAME-OPTIONS', 'SAMEORIGIN'], ['X-XSS-Protection', '1; mode=block']]
      if (method === 'OPTIONS') return { status: 200, headers: [...h, ['Allow', 'OPTIONS,GET,POST,PUT,DELETE']] }
      return url.includes('op=OPEN') ? { status: 307, headers: [...h, ['Location', `http://dn1.example.com:${node.port}/webhdfs/v1/data/a.csv?op=OPEN&namenoderpcaddress=nn.example.com:8020&offset=0`], ['Content-Type', 'application/octet-stream']] } : { status: 404, headers: [...h, ['Content-Type', 'application/json']], body: '{"RemoteException":{"exception":"FileNotFoundException"}}' }
    }, { plain: true })
    return { url: `http://nn.example.com:${port}/webhdfs/v1/data/a.csv?op=OPEN`, resolve: [`dn1.example.com:${node.port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin', 'cors-not-configured'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/dn1\.example\.com/], mustNotSay: [/Call http:\/\/dn1\S+ directly/, /const url = 'http:\/\/dn1/, /put it into the configuration of the page/] } }
