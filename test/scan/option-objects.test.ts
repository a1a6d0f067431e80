import { rows } from './scan-of.ts'

rows('options of CORS that something else is given', [
  [
    'Nest, a truth',
    {
      'main.ts':
        "import { NestFactory } from '@nestjs/core'\nconst app = await NestFactory.create(AppModule, { cors: true })\n",
    },
    ['main.ts:2 nestjs * false'],
  ],
  [
    'Nest, an object',
    {
      'main.ts':
        "import { NestFactory } from '@nestjs/core'\nconst app = await NestFactory.create(AppModule, {\n  cors: { origin: ['https://a.test/'], credentials: true },\n})\n",
    },
    ['main.ts:3 nestjs https://a.test/ true'],
    /slash/,
  ],
  [
    'Nest, enableCors',
    {
      'main.ts':
        "import { NestFactory } from '@nestjs/core'\napp.enableCors({ origin: 'https://a.test', credentials: true })\n",
    },
    ['main.ts:2 nestjs https://a.test true'],
  ],
  [
    'a gateway of Nest',
    {
      'g.ts':
        "import { WebSocketGateway } from '@nestjs/websockets'\n@WebSocketGateway({ cors: { origin: 'https://a.test' } })\nexport class G {}\n",
    },
    ['g.ts:2 socket.io https://a.test false'],
  ],
  [
    'Socket.IO, in a variable',
    {
      's.js':
        "const { Server } = require('socket.io')\nconst options = { origin: ['https://a.test'] }\nnew Server(http, { cors: options })\n",
    },
    ['s.js:3 socket.io https://a.test false'],
  ],
  [
    'a plugin that Fastify loads by its folder, CommonJS',
    {
      'plugins/cors.js':
        "module.exports = require('@fastify/cors')\nmodule.exports.autoConfig = { origin: 'https://a.test' }\n",
    },
    ['plugins/cors.js:2 fastify https://a.test false'],
  ],
  [
    'a REST API of CDK',
    {
      'stack.ts':
        "import * as apigw from 'aws-cdk-lib/aws-apigateway'\nnew apigw.RestApi(this, 'a', {\n  defaultCorsPreflightOptions: { allowOrigins: apigw.Cors.ALL_ORIGINS, allowCredentials: true },\n})\n",
    },
    ['stack.ts:3 api-gateway-rest * true'],
    /wildcard/,
  ],
  [
    'a bucket of CDK',
    {
      'stack.ts':
        "import * as s3 from 'aws-cdk-lib/aws-s3'\nnew s3.Bucket(this, 'b', {\n  cors: [{ allowedMethods: [s3.HttpMethods.GET], allowedOrigins: ['https://a.test'] }],\n})\n",
    },
    ['stack.ts:3 s3 https://a.test false'],
  ],
  [
    'routeRules of Nitro',
    {
      'nuxt.config.ts':
        "export default defineNuxtConfig({\n  routeRules: { '/api/**': { cors: true, headers: { 'Access-Control-Allow-Origin': 'https://a.test' } } },\n})\n",
    },
    ['nuxt.config.ts:2 nitro * false', 'nuxt.config.ts:2 nitro https://a.test unknown'],
  ],
  [
    'Koa reflects where no origin is named',
    { 'k.js': "const cors = require('@koa/cors')\nconst Koa = require('koa')\napp.use(cors())\n" },
    ['k.js:3 koa reflect false'],
    /every origin/,
  ],
])

rows('what decides', [
  [
    'one branch of two is the environment',
    {
      's.js':
        "const cors = require('cors')\nconst app = require('express')()\napp.use(cors({ origin: isProd ? process.env.SHOP_ORIGIN : 'http://localhost:3000' }))\n",
    },
    ['s.js:3 express unknown false'],
    /SHOP_ORIGIN/,
  ],
  [
    'a list in a variable with a default',
    {
      's.js':
        "const cors = require('cors')\nconst app = require('express')()\nconst list = (process.env.SHOP_ORIGINS ?? 'https://a.test, https://b.test').split(',')\napp.use(cors({ origin: list }))\n",
    },
    ['s.js:4 express https://a.test https://b.test false'],
    /SHOP_ORIGINS/,
  ],
])

rows('header names that do nothing', [
  [
    'one letter short',
    {
      's.js':
        "res.setHeader('Access-Control-Allow-Origin', 'https://a.test')\nres.setHeader('Access-Control-Allow-Header', 'x')\n",
    },
    ['s.js:1 node https://a.test unknown'],
    /Access-Control-Allow-Header” .*misspelled for Access-Control-Allow-Headers/,
  ],
  [
    'the origin itself',
    { 's.js': "res.setHeader('Access-Control-Allow-Origins', 'https://a.test')\n" },
    ['s.js:1 node unknown unknown'],
    /misspelled/,
  ],
  [
    'a colon in nginx',
    {
      'n.conf':
        'server {\n  add_header Access-Control-Allow-Origin https://a.test always;\n  add_header Access-Control-Max-Age: 60 always;\n}\n',
    },
    ['n.conf:2 nginx https://a.test false'],
    /Max-Age:” is no such header/,
  ],
])
