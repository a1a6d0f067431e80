class ApplicationController < ActionController::API
  after_action do
    origin = request.headers['Origin']
    response.set_header('Access-Control-Allow-Origin', origin) if allowed?(origin)
  end
end
