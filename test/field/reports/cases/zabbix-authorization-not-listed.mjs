export default { id: 'zabbix-authorization-not-listed', source: 'zabbix/zabbix, ui/api_jsonrpc.php', software: 'php', kind: 'list',
  story: 'api_jsonrpc.php of Zabbix lists Content-Type alone; since 6.4 the token goes in Authorization.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const s = [['Server', 'Apache/2.4.57 (Debian)'], ['X-Powered-By', 'PHP/8.2.7'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'Content-Type'], ['Access-Control-Allow-Methods', 'POST'], ['Access-Control-Max-Age', '1000']]
      if (method === 'OPTIONS') return { status: 200, headers: [...s, ['Content-Type', 'text/html; charset=UTF-8']] }
      return { status: method === 'POST' ? 200 : 412, headers: [...s, ['Content-Type', 'application/json']], body: method === 'POST' ? '{"jsonrpc":"2.0","result":[],"id":1}' : '' }
    })
    return { url: `https://zabbix.example.com:${port}/api_jsonrpc.php`, args: ['-X', 'POST', '-H', 'Content-Type: application/json-rpc', '-H', 'Authorization: Bearer x', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed'], neverCertain: ['origin-not-allowed', 'method-not-allowed'], fixFor: ['php', 'apache', null], mustSay: [/authorization/i] } }
