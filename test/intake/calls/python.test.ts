import { describe, expect, test } from 'vitest'
import { inShort } from '../told-short.ts'

const url = 'https://api.example.net/v2/carts'
const json = 'content-type=application/json'

describe('Python', () => {
  test.each([
    [
      'a session',
      `import requests\ns = requests.Session()\ns.headers.update({'Origin': 'https://shop.example.com', 'X-Cart': '1'})\ns.delete('${url}')`,
      [`https://shop.example.com DELETE ${url} same-origin x-cart=1`],
    ],
    [
      'Postman’s snippet',
      `import requests\nimport json\n\nurl = "${url}"\n\npayload = json.dumps({\n  "n": 1\n})\nheaders = {\n  'Origin': 'https://shop.example.com',\n  'Content-Type': 'application/json'\n}\n\nresponse = requests.request("PUT", url, headers=headers, data=payload)`,
      [`https://shop.example.com PUT ${url} same-origin ${json}`],
    ],
    [
      'a format with percent signs',
      `import requests\nBASE = "https://api.example.net/v2"\nrequests.delete("%s/carts" % BASE)`,
      [`? DELETE ${url} same-origin -`],
    ],
    [
      'a format with percent signs and several gaps',
      `import requests\nBASE = "https://api.example.net/v2"\nrequests.delete("%s/%s" % (BASE, "carts"))`,
      [`? DELETE ${url} same-origin -`],
    ],
    [
      'format()',
      `import requests\nBASE = "https://api.example.net/v2"\nrequests.delete("{}/{name}".format(BASE, name="carts"))`,
      [`? DELETE ${url} same-origin -`],
    ],
    [
      'a sum',
      `import requests\nBASE = "https://api.example.net/v2"\nrequests.delete(BASE + "/" + "carts")`,
      [`? DELETE ${url} same-origin -`],
    ],
    [
      'httpx',
      `import httpx\nwith httpx.Client(base_url="https://api.example.net/v2", headers={"Origin": "https://shop.example.com"}) as client:\n    client.post("/carts", json={"n": 1})`,
      [`https://shop.example.com POST ${url} same-origin ${json}`],
    ],
    [
      'aiohttp',
      `import aiohttp\nasync with aiohttp.ClientSession() as session:\n    async with session.get('${url}', params={'n': '1'}) as r: pass`,
      [`? GET ${url}?n=1 same-origin -`],
    ],
    [
      'urllib',
      `import urllib.request\nreq = urllib.request.Request('${url}', headers={'Origin': 'https://shop.example.com'}, method='OPTIONS')\nurllib.request.urlopen(req)`,
      [`https://shop.example.com OPTIONS ${url} same-origin -`],
    ],
    [
      'http.client',
      `import http.client\nconn = http.client.HTTPSConnection("api.example.net")\nconn.request("PUT", "/v2/carts", "{}", {'Origin': 'https://shop.example.com'})`,
      [`https://shop.example.com PUT ${url} same-origin -`],
    ],
    [
      'a form and a login',
      `requests.post('${url}', data={'n': 1}, auth=('u', 'p'))`,
      [`? POST ${url} same-origin content-type=application/x-www-form-urlencoded&authorization=Basic dTpw`],
    ],
    [
      'a user of Locust, with its host',
      `from locust import HttpUser, task\n\nclass Web(HttpUser):\n    host = "https://api.example.net"\n\n    @task\n    def save(self):\n        self.client.put("/v2/carts", json={"n": 1})`,
      [`? PUT ${url} same-origin content-type=application/json`],
    ],
    ['an f-string', `requests.get(f'${url}/{cart_id}')`, [`? GET ${url}/cart_id same-origin -`]],
  ])('%s', (_, text, expected) => {
    expect(inShort(text)).toEqual(expected)
  })
})
