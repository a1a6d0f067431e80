const { spawn } = require('node:child_process')
// spawn('curl', ['https://old.example.org'])
spawn('curl', ['-X', 'PATCH', '-H', 'Origin: https://app.example.com', '-H', `X-Key: ${key}`, 'https://api.example.net/v3/jobs/1'])
