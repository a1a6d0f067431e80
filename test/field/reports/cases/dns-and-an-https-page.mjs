export default { id: 'dns-and-an-https-page', source: 'Stack Overflow, Mixed Content http://api:3000', software: 'unknown', kind: 'dns',
  story: 'An https page calls http://api:3000: mixed content, and a name of containers besides.',
  async start() {
    return { pagePin: null, urlPin: null, page: 'https://app.example.com', url: 'http://api:3000/users' }
  },
  expect: { outcome: ['blocked', 'unreachable'], causes: ['mixed-content', 'dns-failure', 'wrong-url'], fixFor: [null], mustSay: [/docker compose/], mustNotSay: [/https:\/\/api:3000/] } }
