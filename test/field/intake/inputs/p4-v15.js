request.patch('https://api.oil.example.net/wells/3').withCredentials().set('X-Oil', '1').send({ a: 1 }).end(cb)
