export default { id: 'siteground-captcha-202', source: 'SiteGround anti-bot, sg-captcha: challenge', software: 'unknown', kind: 'edge',
  story: 'SiteGround takes the caller for a robot: 202 with a page that reloads itself at /.well-known/sgcaptcha, to everything.',
  async start(t) {
    const { port } = await t.serve(({ url }) => ({ status: 202, headers: [['Server', 'nginx'], ['Content-Type', 'text/html'], ['X-Robots-Tag', 'noindex'], ['SG-Captcha', 'challenge'], ['X-Proxy-Cache-Info', 'DT:1'], ['Cache-Control', 'private, no-store, no-cache']], body: `<html><head><link rel="icon" href="data:;"><meta http-equiv="refresh" content="0;/.well-known/sgcaptcha/?r=${encodeURIComponent(url)}&y=ipc:203.0.113.9:1700000000.123"></meta></head></html>` }))
    return { url: `https://shop.example.com:${port}/wp-json/wp/v2/posts` }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'wrong-url'], fixFor: [null], mustSay: [/SiteGround|captcha|challenge|robot/i], mustNotSay: [/add_header/] } }
