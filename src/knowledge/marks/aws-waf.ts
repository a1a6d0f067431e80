import { all, any, body, header, refusal, without, type Marks } from './marks.ts'

/** The firewall of AWS answers in the place of a distribution, a gateway or a load balancer. */
export const awsWaf: Marks = {
  id: null,
  name: 'the AWS web application firewall',
  role: 'gateway',
  words: [
    {
      means: 'refused-here',
      when: header('X-Amzn-WAF-Action', /^captcha$/i),
      says: 'x-amzn-waf-action: captcha is a puzzle of the AWS web application firewall, which no script can solve',
      isChallenge: true,
    },
    {
      means: 'refused-here',
      when: header('X-Amzn-WAF-Action'),
      says: 'x-amzn-waf-action is the AWS web application firewall’s',
    },
    {
      means: 'refused-here',
      when: all(
        refusal(),
        any(
          header('X-Amzn-ErrorType', /waf/i),
          all(
            header('Server', /cloudfront/i),
            body(/request blocked|could not be satisfied/i),
            body(/^(?![\s\S]*(not configured to allow the HTTP request method|function associated with))/i),
            without(header('X-Cache', /^(Function|Lambda)\w+Error from cloudfront/i)),
          ),
        ),
      ),
      says: 'the mark of the AWS web application firewall',
    },
  ],
}
