class ApplicationController < ActionController::API
  before_action do
    headers['Access-Control-Allow-Origin'] = request.headers['Origin'] if request.headers['Origin'].present?
  end
end
