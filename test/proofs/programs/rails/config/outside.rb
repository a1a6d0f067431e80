# What stands before rack-cors today.
class Outside
  def initialize(app)
    @app = app
  end

  def call(env)
    # What a proxy that ends TLS says.
    env['HTTP_X_FORWARDED_PROTO'] = 'https' if env['PATH_INFO'] == '/v1/session'
    refusal(env) || @app.call(env)
  end

  private

  def refusal(env)
    is_options = env['REQUEST_METHOD'] == 'OPTIONS'
    what = ENV['OUTSIDE']
    unless env['HTTP_AUTHORIZATION']
      return answer(401, 'a token is missing', 'WWW-Authenticate' => 'Bearer') if what == 'token'
      return answer(400, 'a header is missing') if what == 'header'
    end
    return answer(405, '', 'Allow' => 'GET') if what == 'no-options' && is_options
    return answer(200, '{"ok":true}', 'Content-Type' => 'application/json') if what == 'orders' && env['PATH_INFO'] == '/v1/orders'
    answer(500, 'not ready') if what == 'not-ready' && !is_options && env['PATH_INFO'] == '/v1/fail'
  end

  def answer(status, text, headers = {})
    [status, { 'Content-Type' => 'text/plain' }.merge(headers), [text]]
  end
end

# Headers that somebody wrote without rack-cors, or beside it.
class ByHand
  NAME = 'Access-Control-Allow-Origin'

  def initialize(app)
    @app = app
  end

  def call(env)
    lists = ENV['BY_HAND_HEADERS'].to_s
    is_answered = !lists.empty? && env['REQUEST_METHOD'] == 'OPTIONS'
    status, headers, body = is_answered ? [204, {}, []] : @app.call(env)
    origin = ENV['BY_HAND'] == 'origin' ? env['HTTP_ORIGIN'].to_s : ENV['BY_HAND'].to_s
    headers[NAME] = [headers[NAME], origin].compact.join("\n") unless origin.empty?
    headers['Access-Control-Allow-Headers'] = lists unless lists.empty?
    [status, headers, body]
  end
end
